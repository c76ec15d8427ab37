// table
import { type Language, months, wordSet } from './language.ts'

/** Vietnamese. */
export const vietnamese: Language = {
  tag: 'vi',
  name: 'Vietnamese',
  stopWords: wordSet(`
    anh ai bao bằng bên bị bởi cả các cái cần càng chỉ chiếc cho chúng chưa chứ có cùng cũng của cứ do dù dưới đã đang đây
    để đến đều điều đó được đi gì giữa hay hơn họ hoặc khi không khác là lại lên lúc mà mỗi một mình mới nào này nay năm nên
    nếu ngay như nhưng những nơi nữa phải qua ra rằng rất rồi sau sẽ so sự ta tại tất theo thì trên trong trước tôi từ từng
    và vào vẫn về vì việc với vừa ở
  `),
  abbreviations: wordSet(`tp ts ths gs pgs ông bà v.v tr tel đ.c q p st`),
  monthNames: months(
    `tháng_1|thg_1 tháng_2|thg_2 tháng_3|thg_3 tháng_4|thg_4 tháng_5|thg_5 tháng_6|thg_6 tháng_7|thg_7 tháng_8|thg_8 tháng_9|thg_9 tháng_10|thg_10 tháng_11|thg_11 tháng_12|thg_12`,
  ),
  letters: 'àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ',
  telltales: wordSet(`
    tin phiên bản tập lỗi người nước công ty chính phủ tổng thống báo cáo tuần ngày tháng tiền nhà làm phụ nữ thành phố quốc
    gia sức khỏe trường trò chơi luật tòa án thị dữ liệu hai ba bốn mười trăm nghìn triệu tỷ thứ chủ nhật hệ máy tính tệp
    thư mục đường dẫn kích thước giá trị danh sách tìm kiếm trang bài viết thể loại đọc yêu thích thêm sửa xóa xoá lịch sử
    đăng ký tiêu đề chia sẻ tải bình luận tài khoản nhập xuất ngôn ngữ trợ giúp đóng mở lưu thông điệp hôm phút giờ số tùy
    chọn lệnh bộ nhớ cửa sổ ảnh mạng liên kết nối tự truy cập thiếu lạ rỗng hợp lệ gặp hiện tiếp tạo kiểm tra dùng thiết lập
    mật khẩu in tên -ng -nh ngh- ng- kh- ph- th- tr- đ- nh- gi- -ươ- -iê- -uy-
  `),
}
