// table
import { type Language, months, wordSet } from './language.ts'

/** Malay. */
export const malay: Language = {
  tag: 'ms',
  name: 'Malay',
  stopWords: wordSet(`
    ada adakah adalah agar akan aku anda antara apa apabila apakah atas atau awak bagaimana bagi bahawa banyak baru beberapa
    belum berada beliau boleh bukan dalam dan dapat dari daripada dengan di dia hanya harus hendak hingga ia ialah ini itu
    jadi jika juga kami kata ke kepada kerana ketika kita lagi lain lebih maka malah manakala masih mereka merupakan mesti
    namun oleh pada para perlu pernah pula pun saja sahaja sama sambil sangat saya sebagai sebelum sebuah sedang sehingga
    sejak selain selama selepas seluruh semua seperti serta setiap suatu sudah supaya tanpa telah tentang terhadap terlalu
    tersebut tetapi tiada tidak turut untuk walaupun yang
  `),
  abbreviations: wordSet(`
    dr prof ir hj tn en pn cik dato no jln bil dll dsb dst s.a sdn bhd rm hlm ms jan feb mac apr jun jul ogos sept okt nov
    dis
  `),
  monthNames: months(
    `januari|jan februari|feb mac april|apr mei jun julai|jul ogos|ogo september|sep oktober|okt november|nov disember|dis`,
  ),
  letters: 'é',
  telltales: wordSet(`
    dikeluarkan keluaran versi fail ralat kemaskini kemas kini muat turun laluan bahasa tahun isnin selasa rabu khamis
    jumaat sabtu ahad perisian pengguna maklumat aktiviti laman kereta pejabat kualiti universiti wang guna gunakan pilih
    padam simpan sila ubah cuba berbeza kosong percuma telefon rasmi syarikat pembangun pelayan tetapan pemasangan sistem
    papar tetingkap perintah pertama terakhir berikutnya orang dunia masa berkata kerajaan polis presiden laporan minggu
    hari bulan rumah kerja wanita lelaki hidup bandar negara kesihatan sekolah pasukan permainan undang mahkamah kes pasaran
    data menunjukkan memberi membuat menang kalah meninggal ingin membantu terbaik besar kecil baik buruk lama muda tinggi
    panjang pendek sentiasa bersama satu dua tiga empat lima sepuluh ratus ribu juta bilion membaiki cara teks imej paparan
    paparkan warna saiz folder direktori nilai senarai cari carian halaman entri artikel kategori dibaca kegemaran tambah
    sunting edit buang segar semula sejarah langganan tajuk kongsi ulasan akaun masuk keluar bantuan tutup buka mesej
    pemberitahuan tarikh semalam minit jam bilangan nombor opsyen pilihan arahan ingatan memori rangkaian pautan sambungan
    aksara perkataan capaian dinafikan hilang sah gagal sebelumnya tanda cipta periksa pencetak nama diketahui -nya -kan -an
    ber- me- mem- men- meng- peng- pem- ter- di- -asi -iti -ng- -if
  `),
}
