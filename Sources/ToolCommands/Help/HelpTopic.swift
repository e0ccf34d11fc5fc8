/// Pages that explain something several commands share.
enum HelpTopic: String, CaseIterable {
  case workspace
  case decisions
  case methods
  case formats
  case status

  static var names: String {
    allCases.map(\.rawValue).joined(separator: ", ")
  }

  var text: String {
    switch self {
    case .workspace: Self.workspaceText
    case .decisions: Self.decisionsText
    case .methods: Self.methodsText
    case .formats: Self.formatsText
    case .status: Self.statusText
    }
  }

  private static let workspaceText = """
    THE WORKSPACE

    A workspace is a folder that holds glossary/ or jjak.toml. Every command looks
    for it in the folder where you are and then upward; '--workspace FOLDER' names
    another. 'jjak init' makes one.

      newsletters/
        jjak.toml            settings, each explained in the file
        glossary/
          glossary.sqlite    the working glossary
          memory.sqlite      the translation memory ('jjak help memory')
          glossary.jsonl     its text form, for git; made by
                             'jjak glossary dump -o glossary/glossary.jsonl'
          decisions.tsv      decisions, where you keep them in a file
                             ('jjak help decisions')
          alignments.tsv     what you decided in 'jjak align --review'; for git
        2023-01.txt          your texts

    Texts are remembered by their path inside the workspace, so that it can be
    moved and shared. Without a workspace 'jjak mine' and 'jjak align' only print
    what they find.

    The author in the history is JJAK_AUTHOR, or the author of jjak.toml, or the
    name of your account. SOURCE_DATE_EPOCH (seconds since 1970) stands for the
    clock where it is set.

    'jjak review' and 'jjak check' speak English or Korean: '--lang ko' or
    '--lang en', else JJAK_LANG, else the locale (LC_ALL, LC_MESSAGES, LANG).
    """

  private static let decisionsText = """
    DECISIONS

    What a person decides about a pair in 'jjak review' can also come from a file
    or from an argument:

      jjak review --list --format tsv > decisions.tsv
          the open pairs, one a line, for your editor
      jjak review --decisions decisions.tsv
          applies all of them, or none if one is wrong
      jjak review --decide '杭州=항저우:preferred'
          one decision

    A line of the file: original, rendering, decision, argument, note, with a tab
    between. Lines that begin with # and empty lines are skipped.

      decision      argument                 meaning
      preferred                              the rendering to use
      admitted                               may be used as well
      deprecated                             is not to be used
      superseded                             was used once, is not any more
      look-up-form  the term it leads to     a spelling that finds the entry and is
                                             not for use
      edit          the corrected rendering  the corrected text is preferred
      reject                                 is no pair; does not come back unasked
      merge         another original or id   both are one concept
      note          the text                 a note on the entry

    The same file applied twice changes nothing the second time.
    'jjak glossary undo' takes back a whole file at once.

    Decisions on aligned sentences have a file of their own:

      jjak align ORIGINAL TRANSLATION --review --list --format tsv > beads.tsv
      jjak align ORIGINAL TRANSLATION --review --decisions beads.tsv

    A line: original, translation, segments of the original, segments of the
    translation (numbers as 'align --format tsv' writes them, with commas), and
    'confirm', or 'open' to take it back. Other numbers in a line merge or split;
    an empty cell says that the segments have no counterpart.
    """

  private static let methodsText = """
    METHODS

      transcription   by sound, after the official rule (외래어 표기법): 杭州 항저우
      sinoKorean      every character in its Korean reading (한자음): 農村 농촌
      translation     by meaning: 机器学习 기계 학습
      mixed           parts of each: 杭州市 항저우시
      latin           the rendering is in Latin letters

    'jjak explain 항저우 杭州' shows the method character by character. The score
    of a pair is the probability that the pair and its borders are right. A
    rendering deviates where a part made by sound differs from every official
    reading; the official form is then named.
    """

  private static let formatsText = """
    FORMATS

      tmx        translation memory 1.4b: OmegaT, Trados, memoQ, Phrase
      xliff      2.1, or 1.2 with --version 1.2
      tbx        terminology: TBX-Basic 2019, or 2008 with --version 2008, which
                 more of today's tools read
      csv, tsv   for spreadsheets
      omegat     the glossary of OmegaT, for the project's glossary folder

    'jjak import FILE' reads all of these, SDLXLIFF and PO besides, whatever their
    version and encoding. Units go into the translation memory, terms into the
    glossary as proposals. 'jjak convert IN OUT' needs no workspace.
    'jjak validate FILE' says what breaks a specification, and where.
    'jjak prepare FILE -o OUT.xlf' makes XLIFF of a document, or fills an XLIFF
    file, from both, and says how much there is to translate.

    'jjak export FORMAT -o FILE' takes approved entries unless --status says
    otherwise. The file is written beside and renamed into place: where something
    fails, the old file stays.

    For programs, 'mine', 'align', 'terms', 'read', 'explain', 'lookup', 'check'
    and 'review --list' write JSON Lines with --format jsonl: UTF-8, one object a
    line, ranges as [start, end) in UTF-8 bytes of the file.
    """

  private static let statusText = """
    EXIT STATUS

      0    all is well
      1    findings at or above the threshold ('jjak check --fail-on'), or a
           look-up that found nothing
      2    something could not be done: the sentence on standard error says what
      64   the arguments are not understood

    One file that cannot be read does not stop the others; the status is 2 all the
    same.
    """
}
