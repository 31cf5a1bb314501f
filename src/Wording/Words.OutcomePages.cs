namespace CopArchive.Wording;

/// <content>The page of an outcome, and of all of them.</content>
public sealed partial class Words
{
    private readonly Message _printedWordsIn = file.Message("outcome.printed-words-in", "place");
    private readonly Message _readOtherwise = file.Message("outcomes.read-otherwise", "tell");

    /// <summary>The printed words.</summary>
    public string PrintedWords { get; } = file.Message("outcome.printed-words").Text();

    /// <summary>Under the printed words, where they stand.</summary>
    public Phrases PrintedWordsIn(Phrases place) => _printedWordsIn.Filled(place);

    /// <summary>How the names of outcomes are to be read.</summary>
    public string HowNamed { get; } = file.Message("outcomes.how-named").Text();

    /// <summary>A way to object.</summary>
    public Phrases ReadOtherwise(Phrases tell) => _readOtherwise.Filled(tell);

    /// <summary>The link to object.</summary>
    public string TellUsWhy { get; } = file.Message("outcomes.tell-why").Text();
}
