import Glibc

extension Wording {
  /// Why the system refused something, as part of a sentence: `no space left on device`, `디스크에 남은 자리가 없습니다`.
  ///
  /// The English is the system's own; what has no Korean here stays English.
  ///
  /// > Source: POSIX.1-2017, XSH 2.3, for what the numbers mean.
  public init(systemError code: Int32) {
    let english = String(cString: strerror(code)).lowercased()
    self.init(en: english, ko: Self.koreanReason(code) ?? english)
  }

  private static func koreanReason(_ code: Int32) -> String? {
    switch code {
    case EACCES, EPERM: "권한이 없습니다"
    case ENOENT: "그런 파일이나 폴더가 없습니다"
    case ENOTDIR: "폴더가 아닙니다"
    case EISDIR: "폴더입니다"
    case EEXIST: "같은 이름이 이미 있습니다"
    case ENOSPC, EDQUOT: "디스크에 남은 자리가 없습니다"
    case EROFS: "읽기 전용 파일 시스템입니다"
    case EFBIG: "파일이 너무 큽니다"
    case EIO: "입출력 오류가 났습니다"
    case ENAMETOOLONG: "이름이 너무 깁니다"
    case ELOOP: "심볼릭 링크가 순환합니다"
    case EMFILE, ENFILE: "열려 있는 파일이 너무 많습니다"
    case ENOMEM: "메모리가 부족합니다"
    case EBUSY, ETXTBSY: "사용 중입니다"
    case EBADF: "열려 있지 않습니다"
    case ENOTTY: "터미널이 아닙니다"
    case EINVAL: "쓸 수 없는 값입니다"
    case ENXIO, ENODEV: "그런 장치가 없습니다"
    case EPIPE: "읽는 쪽이 없습니다"
    default: nil
    }
  }
}
