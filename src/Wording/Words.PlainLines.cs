namespace CopArchive.Wording;

/// <content>Pages of faults, and of what is not there</content>
public sealed partial class Words
{
    private readonly Message _errorsTitle = file.Message("plain-page.errors-title");
    private readonly Message _errorsDescription = file.Message("plain-page.errors-description");
    private readonly Message _notFoundTitle = file.Message("plain-page.not-found-title");
    private readonly Message _notFoundDescription = file.Message("plain-page.not-found-description");

    /// <summary><c>What can be wrong in a file</c></summary>
    public string ErrorsTitle => _errorsTitle.Text();

    /// <summary><c>Every message that the check of the archive can give, with an example and how to mend it.</c></summary>
    public string ErrorsDescription => _errorsDescription.Text();

    /// <summary><c>There is no page here</c></summary>
    public string NotFoundTitle => _notFoundTitle.Text();

    /// <summary><c>There is no page at this address.</c></summary>
    public string NotFoundDescription => _notFoundDescription.Text();
}
