namespace CopArchive.Wording;

/// <content>Mails that a reader can send; the part before the name of the page</content>
public sealed partial class Words
{
    private readonly Message _mailSubject = file.Message("mail.subject", "what", "name");
    private readonly Message _mailCopyOfPaper = file.Message("mail.copy-of-paper");
    private readonly Message _mailCopyOfText = file.Message("mail.copy-of-text");
    private readonly Message _mailClassification = file.Message("mail.classification");
    private readonly Message _mailWrong = file.Message("mail.wrong");
    private readonly Message _mailMissing = file.Message("mail.missing");
    private readonly Message _mailCompared = file.Message("mail.compared");
    private readonly Message _mailWithdrawn = file.Message("mail.withdrawn");

    /// <summary><c>{what}: {name}</c></summary>
    public string MailSubject(string what, string name) => _mailSubject.Text(what, name);

    /// <summary><c>A copy of this paper</c></summary>
    public string MailCopyOfPaper => _mailCopyOfPaper.Text();

    /// <summary><c>A copy of this text</c></summary>
    public string MailCopyOfText => _mailCopyOfText.Text();

    /// <summary><c>A classification</c></summary>
    public string MailClassification => _mailClassification.Text();

    /// <summary><c>Something wrong</c></summary>
    public string MailWrong => _mailWrong.Text();

    /// <summary><c>A missing paper</c></summary>
    public string MailMissing => _mailMissing.Text();

    /// <summary><c>A copy compared with its original</c></summary>
    public string MailCompared => _mailCompared.Text();

    /// <summary><c>A withdrawn page</c></summary>
    public string MailWithdrawn => _mailWithdrawn.Text();
}
