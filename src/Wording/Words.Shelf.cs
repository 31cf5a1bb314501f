namespace CopArchive.Wording;

/// <content>Lists of things.</content>
public sealed partial class Words
{
    private readonly Message _onlyReadable = file.Message("shelf.only-readable", Slot.Number("n"));
    private readonly Message _coming = file.Message("shelf.coming", "meeting");
    private readonly Message _see = file.Message("shelf.see", "papers");

    /// <summary>Nothing is known yet.</summary>
    public string NothingKnown { get; } = file.Message("shelf.nothing-known").Text();

    /// <summary>None known.</summary>
    public string NoneKnown { get; } = file.Message("shelf.none-known").Text();

    /// <summary>Nothing.</summary>
    public string Nothing { get; } = file.Message("shelf.nothing").Text();

    /// <summary>The link to a list of only what can be read here.</summary>
    public string OnlyReadable(int n) => _onlyReadable.Text(n);

    /// <summary>The link that shows all again.</summary>
    public string ShowAll { get; } = file.Message("shelf.show-all").Text();

    /// <summary>Of a meeting to come no paper is known.</summary>
    public string NoPaperYet { get; } = file.Message("shelf.no-paper-yet").Text();

    /// <summary>A meeting to come, as a heading.</summary>
    public Phrases Coming(Phrases meeting) => _coming.Filled(meeting);

    /// <summary>Papers that show what came of a decision.</summary>
    public Phrases See(Phrases papers) => _see.Filled(papers);
}
