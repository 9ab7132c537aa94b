/** Words of the lock screen and of Cài đặt › Khóa ứng dụng. */
export const protectionStrings = {
  lockScreen: {
    title: 'Bàn việc CCHC đang khóa',
    body: 'Việc đang làm dở được giữ nguyên. Gõ mật khẩu để làm tiếp.',
    secret: 'Mật khẩu',
    hint: 'Quên mật khẩu: gõ khóa khôi phục trên tờ đã in.',
    open: 'Mở khóa',
    opening: 'Đang mở…',
    wait: (seconds: number) => `Chờ ${seconds} giây rồi gõ lại`,
    damaged:
      'Tệp khóa “khoa.json” trong thư mục dữ liệu bị hỏng nên không mật khẩu nào mở được. Dữ liệu vẫn nguyên vẹn. Hãy đóng chương trình và nhờ cán bộ tin học đổi tên tệp này, mở lại chương trình rồi đặt mật khẩu mới.',
  },
  title: 'Khóa ứng dụng',
  hint: 'Để người ngồi vào máy khi anh, chị đi vắng không xem, không sửa được',
  loading: 'Đang đọc thiết lập khóa…',
  off: 'Chưa đặt mật khẩu: ai mở được máy này cũng mở được chương trình.',
  on: 'Đã đặt mật khẩu. Chương trình khóa khi khởi động, khi bấm Ctrl+L, khi máy tính khóa màn hình hoặc ngủ.',
  limits: {
    title: 'Khóa này giữ được gì, không giữ được gì',
    keeps:
      'Giữ được: người mở chương trình hoặc ngồi vào máy đang mở không xem, không sửa, không in được gì. Bản sao lưu có khóa không đọc được ở bất cứ đâu nếu không có mật khẩu hoặc khóa khôi phục.',
    keepsNot:
      'Không giữ được: tệp dữ liệu trên ổ đĩa không được mã hóa. Người rành máy tính vào được tài khoản Windows này, hoặc lấy được ổ đĩa, vẫn đọc được tệp đó, hoặc xóa tệp khóa. Muốn giữ cả ổ đĩa, hãy nhờ cán bộ tin học bật BitLocker và đặt mật khẩu Windows.',
    older:
      'Các bản sao lưu có từ trước khi bật khóa vẫn ở dạng không khóa; nếu cần giữ kín, hãy xóa chúng trong thư mục sao lưu.',
  },
  set: 'Đặt mật khẩu…',
  lockNow: 'Khóa ngay (Ctrl+L)',
  change: 'Đổi mật khẩu…',
  renew: 'Tạo khóa khôi phục mới…',
  remove: 'Bỏ mật khẩu…',
  idle: 'Tự khóa khi không dùng',
  idleOptions: (minutes: number | null) => (minutes === null ? 'Không tự khóa' : `Sau ${minutes} phút`),
  sealBackups: 'Khóa cả các bản sao lưu (hai thư mục) bằng mật khẩu này',
  sealBackupsHint: 'Khôi phục bản có khóa cần mật khẩu hoặc khóa khôi phục.',
  recoveryKeyMade: (when: string) => `Khóa khôi phục đang dùng tạo lúc ${when}.`,
  done: {
    set: 'Đã đặt mật khẩu.',
    change:
      'Đã đổi mật khẩu. Bản sao lưu có khóa làm trước đây: ở máy này mở được bằng mật khẩu mới, ở máy khác cần mật khẩu cũ hoặc khóa khôi phục.',
    renew: 'Đã tạo khóa khôi phục mới.',
    remove:
      'Đã bỏ mật khẩu. Bản sao lưu có khóa làm trước đây vẫn cần mật khẩu cũ hoặc khóa khôi phục: hãy giữ tờ đã in.',
  },
  dialogs: {
    set: { title: 'Đặt mật khẩu', confirm: 'Đặt mật khẩu' },
    change: { title: 'Đổi mật khẩu', confirm: 'Đổi mật khẩu' },
    renew: { title: 'Tạo khóa khôi phục mới', confirm: 'Tạo khóa mới' },
    remove: { title: 'Bỏ mật khẩu', confirm: 'Bỏ mật khẩu' },
    renewText:
      'Khóa khôi phục cũ không mở được chương trình nữa. Các bản sao lưu có khóa làm trước đây vẫn mở bằng khóa cũ hoặc mật khẩu lúc đó; khóa mới mở các bản làm từ nay về sau. Nếu khóa cũ đã lộ, hãy xóa các bản cũ đó.',
    removeText: 'Chương trình không khóa nữa và các bản sao lưu sau này không có khóa. Không dữ liệu nào thay đổi.',
    present: 'Mật khẩu hiện tại',
    presentHint: 'Hoặc khóa khôi phục, nếu quên',
    next: 'Mật khẩu mới',
    nextHint: 'Ít nhất 8 ký tự; một câu ngắn dễ nhớ thì tốt hơn một từ',
    again: 'Gõ lại mật khẩu mới',
    tooShort: 'Mật khẩu cần ít nhất 8 ký tự.',
    different: 'Hai lần gõ chưa giống nhau.',
    missing: 'Chưa gõ mật khẩu hiện tại.',
    cancel: 'Để như cũ',
    working: 'Đang thực hiện…',
  },
  recoveryKey: {
    title: 'Khóa khôi phục',
    text: 'Chỉ hiện một lần này. Hãy in ra, cất trong két hoặc tủ có khóa của cơ quan. Quên mật khẩu mà không có khóa này thì không mở được các bản sao lưu có khóa.',
    label: 'Khóa khôi phục của máy này',
    print: 'In tờ khóa khôi phục…',
    printed: 'Đã gửi đến máy in.',
    kept: 'Tôi đã in hoặc chép khóa này và cất đi',
    close: 'Xong',
  },
} as const;
