// table
import { type Language, months, wordSet } from './language.ts'

/** Azerbaijani. */
export const azerbaijani: Language = {
  tag: 'az',
  name: 'Azerbaijani',
  stopWords: wordSet(`
    ad altı amma artıq ancaq arasında asan az bax bəli bəlkə bəzən bəzi belə ben bir biraz biri birlikdə biz bizim bu buna
    bundan bunlar bunu bunun burada bütün cəmi cəmisi çox çünki da daha dedi dək deyil digər dir də əgər əlbəttə əsas ən
    edən edir et etmək etmə əslində görə hal hamı hansı haqqında hə hər hətta heç həm hələ idi iki il ilə indi isə istifadə
    kimi kim ki lakin lazım məhz mən mənim məsələn necə nə niyə o obirisi olan olar olaraq oldu olduğu olmaq olmaz olsun
    olur on ona ondan onlar onu onun orada öz özü qarşı qədər sadəcə saat sən siz sizin sonra şey tərəfindən üçün üzrə
    üzərində var və xan ya yalnız yaxşı yenə yox yoxdur zaman
  `),
  abbreviations: wordSet(`
    dr prof m.ö h.c cən xan səh və.s v.s s b.e e.ə man qəp tel küç nöm dos yan fev mar apr avq sen okt noy dek
  `),
  monthNames: months(
    `yanvar|yan fevral|fev mart|mar aprel|apr may iyun|iyn iyul|iyl avqust|avq sentyabr|sen oktyabr|okt noyabr|noy dekabr|dek`,
  ),
  letters: 'çəğıöşü',
  telltales: wordSet(`
    yeni buraxılış versiya versiyası fayl faylı fayllar xəta xətası səhv yeniləmə gün təhlükəsizlik istifadəçi seçin saxla
    aç dəyişdir sil ilk son növbəti insanlar dünya vaxt deyib şirkət hökumət polis prezident hesabat həftə ay pul ev iş
    qadınlar kişilər həyat şəhər dövlət ölkə sağlamlıq məktəb komanda oyun qanun məhkəmə bazar məlumat göstərir verir tapdı
    qazandı uduzdu öldü istəyir kömək böyük kiçik pis köhnə gənc yüksək uzun qısa həmişə çərşənbə cümə şənbə üç dörd beş yüz
    min milyon milyard qovluq cığır böyüklük qiymət siyahı axtar axtarış səhifə yazı məqalə kateqoriya oxunmamış sevimlilər
    əlavə düzəlt çıxart təzələ keçmiş abunə başlıq paylaş endir şərhlər hesab giriş çıxış dil yardım qapat bağla ismarış
    bildiriş tarix dünən dəqiqə ədəd seçim seçimlər əmr yaddaş pəncərə rəsm şəbəkə körpü bağlantı hərf söz yetişmə rədd
    edildi namə'lum naməlum boş hökmsüz bacarılmadı tapılmadı göstər sonrakı əvvəlki hamısı hamısını yarat yoxla işlət
    qurğular parol çapçı timsal -lar -lər -ları -ləri -lıq -lik -ması -məsi -maq -mək -dır -dir -lı -li -ında -ində -ının
    -inin -ə- ə- -ə -x- x- -q -q- q- -ır -ir -acaq -əcək -mış -miş -sı -ğı -ən -ətdən -lüyü
  `),
}
