// table
import { type Language, months, wordSet } from './language.ts'

/** Turkish. */
export const turkish: Language = {
  tag: 'tr',
  name: 'Turkish',
  stopWords: wordSet(`
    acaba ama ancak artık aslında az bana bazı belki ben beni benim bile bir biraz birçok biri biz bize bizim bu buna bunu
    bunun çok çünkü da daha de değil diğer diye dolayı en fakat gibi göre hangi hatta hem henüz hep hepsi her hiç için
    içinde ile ise işte kadar karşı kendi ki kim mı mi mu mü nasıl ne neden nerede o olan olarak oldu olduğu olması olsa
    olsun ona onlar onu onun oysa sadece sanki sen siz sonra şey şimdi şu tarafından tüm üzere var ve veya ya yani yapılan
    yerine yok zaten
  `),
  abbreviations: wordSet(`
    dr prof doç yrd av sn vb vs bkz örn no cad sok mah apt tel a.ş ltd şti md müh alb gen yy m.ö m.s çev haz s cilt
  `),
  monthNames: months(
    `ocak|oca şubat|şub mart|mar nisan|nis mayıs|may haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara`,
  ),
  letters: 'çğıöşüâîû',
  telltales: wordSet(`
    yeni sürüm sürümü güncelleme hata hatası dosya dosyası dosyalar bugün yıl yılı genel lütfen oku yaz ilk son sonraki
    insanlar dünya zaman söyledi dedi diyor şirket hükümet polis başkan başkanı cumhurbaşkanı rapor hafta gün günü aylık
    para ev iş kadınlar kadın erkek hayat şehir devlet ülke sağlık okul takım oyun yasa mahkeme dava piyasa veri gösteriyor
    veriyor yapıyor buldu kazandı kaybetti öldü istiyor gerek gerekiyor yardım iyi büyük küçük kötü eski genç yüksek uzun
    kısa erken geç asla birlikte arasında pazartesi salı çarşamba perşembe cuma cumartesi pazar iki üç dört beş on yüz bin
    milyon milyar yayınlandı düzeltildi ayrıca türkiye türkçe tarihinde sahip etti ediyor eden edilen aldı verdi klasör
    dizin yol boyut değer liste ara arama sayfa sayfalar girdi makale makaleler kategori kategoriler okunmamış okunmuş
    okundu favoriler ekle düzenle kaldır yenile geçmiş abonelik abonelikler başlık paylaş indir yorumlar hesap giriş oturum
    çıkış dil kapat aç kaydet ileti iletisi mesaj bildirim tarih dün dakika saat sayı numara seçenek seçenekler komut bellek
    pencere resim ağ bağlantı bağlantısı karakter sözcük kelime erişim reddedildi eksik bilinmeyen boş geçersiz başarısız
    göster önceki tümü tümünü işaretle oluştur denetle kullan ayarlar parola kullanıcı yazıcı ad adı rağmen içeri dışarı
    yakın yalnızca hangisi böyle şöyle öyle bazıları başka aynı kendisi ondan onlara size idi imiş olur olmak olup etmek
    eder gitti geldi gelen veren kaldı başladı görünüyor vardır yoktur ilgili açıkladı açıklandı kez bölüm biçim yer örnek
    soru ilişki gelişme bilgi durum süreç üretim hizmet hizmetler kişi kişiler çocuk çocuklar adam şeyler dolayısıyla
    neredeyse yeterli hiçbir herkes kimse geçen ay özellikle dahil sayın bey hanım nın nin nun nün dan den tan ten lar ler
    yapıldığı yapılmış edildi olduğunu ettiği sonucu önce üzerinde altında kısmı yasası kanunu maddesi enerji -lar -ler
    -ları -leri -lık -lik -lığı -liği -mak -mek -ması -mesi -dır -dir -lı -li -ında -inde -ından -inden -ının -inin -acak
    -ecek -yor -dı -di -ıyor -iyor -mış -miş -sı -ğı -cı -arak -erek -nda -nde
  `),
}
