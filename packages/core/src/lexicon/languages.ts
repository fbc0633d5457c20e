import type { WordEntry, WordFamily } from './families.ts';

/** What messages say in languages other than English. */
interface Phrases {
  /** Of languages that put spaces between words; each ends where a word ends. */
  readonly spaced: readonly string[];
  /** Of languages that do not. */
  readonly joined: readonly string[];
}

/**
 * The phrases that software uses for these matters, in lower case and without apostrophes, as messages are read. They
 * are few and plain on purpose: like the English ones they never stand alone, a guard has to agree.
 */
const PHRASES: Readonly<Partial<Record<WordFamily, Phrases>>> = {
  absent: {
    spaced: [
      'no (?:se )?(?:ha )?(?:sido )?encontrad[oa]s?', 'no se encontró', 'no existe', // Spanish
      'não (?:foi |foram )?encontrad[oa]s?', 'não existe', // Portuguese
      'introuvables?', 'non trouvée?s?', 'pas (?:été )?trouvée?s?', 'nexiste pas', // French
      'nicht gefunden', 'existiert nicht', 'nicht vorhanden', // German
      'non (?:è stat[oa] )?trovat[oaie]', 'non esiste', // Italian
      'niet gevonden', 'bestaat niet', // Dutch
      'nie znaleziono', 'nie istnieje', // Polish
      'не найден[аоы]?', 'не существует', 'не знайдено', 'не існує', // Russian, Ukrainian
      'bulunamadı', 'mevcut değil', // Turkish
      'không tìm thấy', 'không tồn tại', // Vietnamese
      'tidak ditemukan', 'tidak ada', // Indonesian
      'غير موجود[ة]?', 'یافت نشد', // Arabic, Persian
      '찾을 수 없습니다', '찾을 수 없음', '존재하지 않습니다', '존재하지 않는', // Korean
    ],
    joined: ['找不到', '不存在', '未找到', '沒有找到', '没有找到', '查無', '查无', '見つかりません', '見つからない', '存在しません', '存在しない', 'ไม่พบ'],
  },
  present: {
    spaced: [
      'ya existe', 'ya está (?:registrad[oa]|en uso)', 'ya registrad[oa]',
      'já existe', 'já (?:está )?(?:cadastrad[oa]|registrad[oa]|em uso)',
      'existe déjà', 'déjà (?:existante?|utilisée?|enregistrée?|prise?)',
      'existiert bereits', 'bereits (?:vorhanden|vergeben|registriert)',
      'esiste già', 'già (?:esistente|registrat[oa]|in uso)',
      'bestaat al', 'al in gebruik', 'już istnieje',
      'уже существует', 'уже зарегистрирован[аоы]?', 'уже занят[аоы]?', 'вже існує',
      'zaten (?:var|mevcut|kayıtlı|kullanılıyor)',
      'đã tồn tại', 'đã được (?:sử dụng|đăng ký)',
      'sudah (?:ada|terdaftar|digunakan)',
      'موجود بالفعل', '이미 (?:존재|사용|등록|가입)\\p{L}*',
    ],
    joined: ['已存在', '已經存在', '已经存在', '已被使用', '已被註冊', '已被注册', '已註冊', '已注册', '既に存在', 'すでに存在', '既に登録', 'すでに登録', '既に使用'],
  },
  'bad input': {
    spaced: [
      'es (?:obligatori[oa]|requerid[oa])', 'son (?:obligatori[oa]s|requerid[oa]s)', 'inválid[oa]s?', 'no (?:es|son) válid[oa]s?', 'no puede estar vací[oa]',
      'é obrigatóri[oa]', 'são obrigatóri[oa]s', 'não pode (?:ser|estar) vazi[oa]',
      'est (?:obligatoire|requise?)', 'sont (?:obligatoires|requise?s)', 'invalides?', 'ne peut pas être vide',
      '(?:ist|sind) erforderlich', 'ungültige?[rns]?', 'darf nicht leer sein',
      'è obbligatori[oa]', 'non valid[oa]', 'is verplicht', 'ongeldige?', 'jest wymagan[aey]', 'nieprawidłow[aey]',
      'обязател[а-я]+', 'не указан[аоы]?', 'некорректн[а-я]+', 'недопустим[а-я]+',
      'zorunlu(?:dur)?', 'gerekli(?:dir)?', 'geçersiz',
      'là bắt buộc', 'bắt buộc', 'không hợp lệ', 'không được để trống',
      'wajib diisi', 'tidak valid', 'tidak boleh kosong', 'مطلوب[ة]?', '유효하지 않은', '필수입니다', '잘못된',
    ],
    joined: ['缺少', '必須提供', '必须提供', '必填', '不能為空', '不能为空', '不可為空', '格式錯誤', '格式错误', '必須是', '必须是', '必須です', '不正な', '無効な'],
  },
  'no right': {
    spaced: [
      'no tienes? (?:los )?permisos?', 'sin permisos?', 'não tem permissão', 'sem permissão',
      'pas (?:la |les )?(?:permission|permissions|droits?|autorisée?)', 'keine berechtigung', 'nicht berechtigt', 'non hai i permessi', 'geen toegang',
      'нет прав', 'недостаточно прав', 'yetkiniz yok', 'không có quyền', 'tidak (?:memiliki|punya) (?:izin|akses)', '권한이 없습니다',
    ],
    joined: ['權限不足', '权限不足', '沒有權限', '没有权限', '無權限', '无权限', '権限がありません'],
  },
  'wrong state': {
    spaced: [
      'ya (?:fue|está|ha sido|se encuentra) (?:cancelad|cerrad|completad|pagad|usad|utilizad|expirad|vencid)[oa]', 'ha expirado',
      'já (?:foi|está) (?:cancelad|fechad|concluíd|pag|usad|utilizad|expirad)[oa]', 'expirou',
      'déjà (?:annulée?|fermée?|terminée?|payée?)', 'a expiré', 'bereits (?:abgeschlossen|bezahlt|geschlossen|storniert)', 'ist abgelaufen',
      'уже (?:отменен|закрыт|завершен|оплачен|использован)[аоы]?', 'süresi doldu', 'đã (?:hết hạn|bị hủy|hoàn thành|thanh toán)', 'sudah (?:dibatalkan|selesai|dibayar|kedaluwarsa)',
    ],
    joined: ['已過期', '已过期', '已取消', '已關閉', '已关闭', '已完成', '已停用', '已失效', '已結束', '已结束', '期限切れ'],
  },
};

/** A credential, whose absence or flaw is about who the caller is. */
const CREDENTIAL =
  /token|contraseña|credencia|senha|mot de passe|identifiants|passwor|kennwort|wachtwoord|hasło|парол|токен|şifre|parola|mật khẩu|kata sandi|كلمة المرور|비밀번호|토큰|密碼|密码|令牌|憑證|凭证|パスワード|トークン/;

/** The phrases as entries of the lexicon. */
export const ENTRIES_ABROAD: readonly WordEntry[] = Object.entries(PHRASES).map(([family, { spaced, joined }]) => ({
  // `Object.entries` forgets that the keys are those of the type.
  family: family as WordFamily,
  says: new RegExp(`(?<!\\p{L})(?:${spaced.join('|')})(?!\\p{L})|${joined.join('|')}`, 'u'),
  unless: CREDENTIAL,
}));
