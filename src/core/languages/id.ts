// table
import { type Language, months, wordSet } from './language.ts'

/** Indonesian. */
export const indonesian: Language = {
  tag: 'id',
  name: 'Indonesian',
  stopWords: wordSet(`
    ada adalah agar akan aku anda antara apa apabila atas atau bagi bagaimana bahwa banyak baru beberapa belum berbagai bisa
    boleh bukan dalam dan dapat dari daripada dengan di dia diri guna hanya harus hingga ia ini itu jadi jika juga kami
    karena kata ke kemudian kepada ketika kita lagi lain lalu lebih maka mana masih mereka merupakan namun nya oleh pada
    para pernah pun saat saja salah sama sampai sangat saya sebagai sebelum sebuah secara sedang sehingga sejak selain
    selama seluruh semua seperti serta setelah setiap suatu sudah supaya tapi telah tentang terhadap terlalu tersebut tetapi
    tidak untuk yaitu yang
  `),
  abbreviations: wordSet(`
    dr prof ir drs hj h bpk sdr jl no tgl hlm dll dsb dst dkk tsb yth a.n s.d pt cv rp tbk m.si s.h s.e jan feb mar apr jun
    jul agu ags sep okt nov des
  `),
  monthNames: months(
    `januari|jan februari|feb maret|mar april|apr mei juni|jun juli|jul agustus|agu september|sep oktober|okt november|nov desember|des`,
  ),
  letters: 'é',
  telltales: wordSet(`
    rilis dirilis versi berkas galat pembaruan unduh sandi bahasa tahun senin selasa rabu kamis jumat sabtu minggu perangkat
    pengguna informasi aktivitas situs mobil kantor kualitas universitas uang keterangan kesalahan gunakan pilih hapus
    simpan silakan ubah diubah mencoba beda berbeda kosong gratis ponsel provinsi resmi pertama terakhir berikutnya orang
    dunia waktu mengatakan perusahaan pemerintah polisi presiden laporan hari bulan rumah kerja perempuan pria hidup kota
    negara kesehatan sekolah tim permainan hukum pengadilan kasus pasar data menunjukkan memberi membuat menemukan menang
    kalah meninggal ingin perlu membantu terbaik besar kecil baik buruk lama muda tinggi panjang pendek selalu bersama satu
    dua tiga empat lima sepuluh ratus ribu juta miliar memperbaiki cara teks gambar tampilan tampilkan pengaturan warna
    ukuran jendela folder direktori jalur nilai daftar cari pencarian halaman entri artikel kategori dibaca favorit tambah
    tambahkan sunting segarkan riwayat langganan judul bagikan komentar akun masuk keluar bantuan tutup buka pesan
    notifikasi pemberitahuan tanggal kemarin menit jam jumlah nomor opsi pilihan perintah memori citra jaringan taut tautan
    koneksi karakter akses ditolak hilang valid sah gagal tak sebelumnya tandai buat periksa pencetak nama diketahui -nya
    -kan -an ber- me- mem- men- meng- peng- pem- ter- di- -isasi -si -asi -itas -ng- -if
  `),
}
