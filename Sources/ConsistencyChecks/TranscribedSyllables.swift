/// Syllables that tell a name by sound from other words.
enum TranscribedSyllables {
  /// Syllables of the official transcription that Korean words hardly have: no Sino-Korean reading, and seldom met.
  ///
  /// > Source: 외래어 표기법 표 5, less the readings of Tables/sino.tsv and less what 100,000 syllables of Korean manuals,
  /// > prose and news have more than six times.
  static let marked = Set(
    ("슝뉘샤싼윈쩌춰츠닝둬멍눠젠줘펑겅넝뤄밍쉐쉰썬쑤쥔쩡쿵헝궈녠놘눙눼댜뎨뎬돤랴롄롸롼룽뤠뤼몐뱌뱡볘볜샹셰셴솬솽숴썽쏸쑨쑹쒀옌웡좐"
      + "좡줴짱쩐쩨쫜쭈쭌쭝쭤쯔첸촤촨촹췬콰콴쾅쿤쿼탸텅톄톈퇀툰퉈퍄펀폔훠").unicodeScalars.map(\.value))
}
