namespace CopArchive.Importing.Vocabulary;

/// <summary>
/// The commonest small words of languages in Latin letters, about as many of each, so that a text shows its language by counting; and the
/// names of languages in English.
/// </summary>
internal static class CommonWords
{
    /// <summary>The words, folded, by language.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> ByLanguage { get; } = new Dictionary<string, string>
    {
        ["en"] = "the of and to in a is that for it with as was on are be by this have from at or which not an were has their will been",
        ["fr"] = "le la les de des du et un une est en que qui dans pour sur au aux par ce cette avec sont il ne pas se ou être été",
        ["es"] = "el la los las de del y un una es en que por para con su al se lo como más o este esta son no ha sus sobre fue",
        ["pt"] = "o a os as de do da dos das e um uma é em que por para com não ao se na no nas nos mais como pelo pela são foi ou",
        ["it"] = "il lo la gli le di del della dei delle e un una è in che per con non da al alla nel nella sono come si su dal più o",
        ["ca"] = "el la els les de del dels i un una és en que per amb no al als se més com aquest aquesta són o ha seva seu pel",
        ["ro"] = "și în de la cu un o este pe că din care pentru nu sunt al ale a fi mai sau prin să au fost cel cea lui unei",
        ["de"] = "der die das und ist von zu den dem des ein eine einer mit für auf im nicht sich auch als werden wird sind durch oder bei nach aus",
        ["nl"] = "de het een van en in is dat op te voor met zijn door aan niet ook als bij worden wordt naar uit om deze die er kan nog",
        ["sv"] = "och att det en ett som är av för på med den till i inte om har de kan var från eller vid ska detta sig efter man",
        ["da"] = "og at det en et som er af for på med den til i ikke om har de kan var fra eller ved skal dette sig efter blev",
        ["nb"] = "og å det en et som er av for på med den til i ikke om har de kan var fra eller ved skal dette seg etter ble",
        ["fi"] = "ja on ei se että oli ovat tai myös kun mutta joka sen hän niin kuin jos voi ole mitä sekä vain nyt siitä tämä tässä",
        ["hu"] = "a az és hogy nem is egy ez azt meg van de volt csak már ha vagy mint által ezt minden kell lehet amely után között",
        ["pl"] = "i w na z się do nie że jest o to jak po przez za od dla oraz są ze tym które który przy lub być może został jego",
        ["cs"] = "a v na se je že s z do o i to jako za ve pro by k po od které který jsou nebo při podle jeho však také byl",
        ["sk"] = "a v na sa je že s z do o aj to ako za vo pre by k po od ktoré ktorý sú alebo pri podľa jeho však tiež bol",
        ["hr"] = "i u na je se da su za od s o kao koji koja koje ili bi iz što te po ne do nije biti može prema kod",
        ["tr"] = "ve bir bu da de için ile olarak olan daha çok en gibi ya kadar sonra her ne ise veya olduğu göre tarafından değil üzere",
        ["vi"] = "và của là có được các trong cho với một không những người này để khi đã từ về theo trên tại đến như hoặc phải",
        ["id"] = "yang dan di dengan untuk dari dalam pada ini itu adalah tidak akan oleh sebagai atau juga dapat telah ke bahwa secara tersebut",
        ["sw"] = "na ya wa kwa katika ni la za cha kuwa hii au pia kama huu wake yake hizo lakini ili hadi baada kila zaidi",
    }.ToDictionary(l => l.Key, l => (IReadOnlySet<string>)l.Value.Split(' ').Select(WordMatch.FoldWord).ToHashSet());

    /// <summary>The English name of a language; its code where none is known here.</summary>
    public static string Name(string language) => language.Split('-')[0] switch
    {
        "ar" => "Arabic", "be" => "Belarusian", "bg" => "Bulgarian", "bn" => "Bengali", "ca" => "Catalan", "cs" => "Czech", "da" => "Danish",
        "de" => "German", "el" => "Greek", "en" => "English", "es" => "Spanish", "fa" => "Persian", "fi" => "Finnish", "fr" => "French",
        "he" => "Hebrew", "hi" => "Hindi", "hr" => "Croatian", "hu" => "Hungarian", "hy" => "Armenian", "id" => "Indonesian",
        "it" => "Italian", "ja" => "Japanese", "ka" => "Georgian", "ko" => "Korean", "nb" or "no" or "nn" => "Norwegian", "nl" => "Dutch",
        "pl" => "Polish", "pt" => "Portuguese", "ro" => "Romanian", "ru" => "Russian", "sk" => "Slovak", "sr" => "Serbian",
        "sv" => "Swedish", "sw" => "Swahili", "th" => "Thai", "tr" => "Turkish", "uk" => "Ukrainian", "ur" => "Urdu", "vi" => "Vietnamese",
        "zh" => "Chinese",
        var other => other,
    };
}
