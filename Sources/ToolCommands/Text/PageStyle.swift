/// What all our pages have in common.
enum PageStyle {
  /// Colours for light, dark and paper, and typefaces for Korean with Chinese in it: those that systems have, each
  /// language in its own forms of the characters.
  static let base = """
    :root { --back: #fff; --panel: #f6f7f8; --head: #f4f5f7; --text: #1b1d21; --soft: #454a52; --faint: #666d77;
      --line: #dfe2e6; --accent: #1f5fbf; --doubt: #fff3c4; --doubt-line: #b67d00; --gap: #fde3e1; --gap-line: #c9372c;
      --sure: #e3f5e6; --sure-line: #2e8b46; --info-line: #5b7a9d; --target: #fff0b3; --target-text: #3d2f00;
      --source: #dbeafe; --source-text: #12305f; }
    @media (prefers-color-scheme: dark) { :root { --back: #17181b; --panel: #1f2124; --head: #212327; --text: #e6e7ea;
      --soft: #c3c7cd; --faint: #9aa0a8; --line: #34373d; --accent: #8ab8ff; --doubt: #3f3511; --doubt-line: #e0b429;
      --gap: #45201d; --gap-line: #f0776c; --sure: #18361f; --sure-line: #5fc37a; --info-line: #8fa9c7;
      --target: #4d3f0e; --target-text: #ffe9a3; --source: #1f3a66; --source-text: #cfe1ff; } }
    @media print { :root { --back: #fff; --panel: #fff; --head: #eee; --text: #000; --soft: #222; --faint: #444;
      --line: #bbb; --accent: #1f4e96; --doubt: #fff3c4; --doubt-line: #8a5f00; --gap: #fde3e1; --gap-line: #a52a20;
      --sure: #e3f5e6; --sure-line: #22703a; --info-line: #4a6585; --target: #fff0b3; --target-text: #000;
      --source: #e3edfb; --source-text: #000; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
    * { box-sizing: border-box; }
    body { background: var(--back); color: var(--text); text-size-adjust: 100%; -webkit-text-size-adjust: 100%;
      font-family: Pretendard, "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", system-ui,
        sans-serif; }
    [lang|=zh] { font-family: "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui,
        sans-serif; }
    [lang=zh-Hant] { font-family: "PingFang TC", "Noto Sans TC", "Noto Sans CJK TC", "Microsoft JhengHei", system-ui,
        sans-serif; }
    [lang=ko] { word-break: keep-all; }

    """
}
