namespace CopArchive.Wording;

/// <content>For somebody who comes here in need.</content>
public sealed partial class Words
{
    private readonly Message _asksForHelp = file.Message("asks-for-help");

    /// <summary>Words by which a search asks for help, not for papers; between spaces.</summary>
    public string AsksForHelp => _asksForHelp.Text();
}
