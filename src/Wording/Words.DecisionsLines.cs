namespace CopArchive.Wording;

/// <content>Pages of all decisions</content>
public sealed partial class Words
{
    private readonly Message _noDeadline = file.Message("decisions-page.no-deadline");
    private readonly Message _deadlineValue = file.Message("decisions-page.deadline", "why");
    private readonly Message _addresseeValue = file.Message("decisions-page.addressee", "why");

    /// <summary><c>No deadline</c></summary>
    public string NoDeadline => _noDeadline.Text();

    /// <summary><c>Deadline {why}</c></summary>
    public string DeadlineValue(string why) => _deadlineValue.Text(why);

    /// <summary><c>Addressee {why}</c></summary>
    public string AddresseeValue(string why) => _addresseeValue.Text(why);
}
