import Diagnostics

extension LeakRule {
  /// A private key, or a path that tells whose machine the files come from.
  static let secret = LeakRule(
    "leak.secret", Message("密钥，或本机的文件路径", "key material, or a path of somebody's machine"), remedy: takeOut,
    found: [
      "-----BEGIN PRIVATE KEY-----", "-----BEGIN RSA PRIVATE KEY-----", "见 /home/zhang/公示.xlsx",
      "C:\\Users\\zhang",
    ],
    passed: ["<a href=\"/home/\">", "private keys", "比例 C: 3"])
}

/// Whether a path of somebody's machine begins with a word: `/home/…`, `/Users/…`, `/root/…`.
func isLocalPath(_ bytes: Span<UInt8>, word: Range<Int>) -> Bool {
  let (before, after) = (word.lowerBound - 1, word.upperBound)
  guard before >= 0, after + 1 < bytes.count, bytes[before] == slash, bytes[after] == slash,
    folders.contains(where: { starts(bytes, word.lowerBound, with: $0, 0..<after) && $0.count == word.count }
    ),
    isLetter(bytes[after + 1]) || isDigit(bytes[after + 1]) || bytes[after + 1] >= 0x80
  else {
    return false
  }
  return before == 0 || bytes[before - 1] <= 0x20 || bytes[before - 1] >= 0x80
    || "('\"=:".utf8.contains(bytes[before - 1])
}

/// Whether a backslash is that of `C:\`.
func isDrive(_ bytes: Span<UInt8>, backslash: Int) -> Bool {
  guard backslash >= 2, bytes[backslash - 1] == UInt8(ascii: ":"), isLetter(bytes[backslash - 2]) else {
    return false
  }
  return backslash == 2 || !(isLetter(bytes[backslash - 3]) || isDigit(bytes[backslash - 3]))
}

/// Whether `PRIVATE KEY` stands where a word begins.
func isPrivateKey(_ bytes: Span<UInt8>, at place: Int) -> Bool {
  starts(bytes, place, with: Array("PRIVATE KEY".utf8), 0..<bytes.count)
}

private let slash = UInt8(ascii: "/")
private let folders = ["home", "Users", "root"].map { Array($0.utf8) }
