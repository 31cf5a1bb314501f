namespace CopArchive.Wording;

/// <content>The page of a paper</content>
public sealed partial class Words
{
    private readonly Message _searchInPaper = file.Message("paper-page.search");
    private readonly Message _paperFrom = file.Message("paper-page.from", "people");
    private readonly Message _paperDescription = file.Message("paper-page.description", "paper", "language");
    private readonly Message _paperKnownDescription = file.Message("paper-page.known-description", "paper", "notice");
    private readonly Message _paperNumbered = file.Message("paper-page.numbered", "kind", "number");
    private readonly Message _paperNumberedFrom = file.Message("paper-page.numbered-from", "paper", "people");
    private readonly Message _paperContributors = file.Message("paper-page.contributors", "people");
    private readonly Message _copyNotOfficial = file.Message("paper-page.copy-not-official", "compared", "about");
    private readonly Message _madeOnBy = file.Message("paper-page.made-on-by", "day", "who");
    private readonly Message _fileWithSize = file.Message("paper-page.file-with-size", "role", "size");
    private readonly Message _noticeNotPublic = file.Message("paper-page.notice.not-public");
    private readonly Message _noticeFile = file.Message("paper-page.notice.file");
    private readonly Message _noticeAnnounced = file.Message("paper-page.notice.announced");
    private readonly Message _noticeMissing = file.Message("paper-page.notice.missing");
    private readonly Message _noticeMentioned = file.Message("paper-page.notice.mentioned");
    private readonly Message _noticeTitleOnly = file.Message("paper-page.notice.title-only");
    private readonly Message _othersSayBelow = file.Message("paper-page.others-say-below");
    private readonly Message _haveYouACopy = file.Message("paper-page.have-you-a-copy", "send");
    private readonly Message _sendIt = file.Message("paper-page.send-it");
    private readonly Message _elsewhereAt = file.Message("paper-page.elsewhere", "page", "host");
    private readonly Message _elsewhereSeen = file.Message("paper-page.elsewhere-seen", "page", "host", "seen");
    private readonly Message _seenOn = file.Message("paper-page.seen-on", "day");

    /// <summary><c>Search in this paper</c></summary>
    public string SearchInPaper => _searchInPaper.Text();

    /// <summary><c>From {people}</c></summary>
    public Phrases PaperFrom(Phrases people) => _paperFrom.Filled(people);

    /// <summary><c>{paper}. The whole text in {language}, with a link for every paragraph.</c></summary>
    public string PaperDescription(string paper, string language) => _paperDescription.Text(paper, language);

    /// <summary><c>{paper}. {notice} What other papers say of it is quoted here.</c></summary>
    public string PaperKnownDescription(string paper, string notice) => _paperKnownDescription.Text(paper, notice);

    /// <summary><c>{kind} {number}</c></summary>
    public string PaperNumbered(string kind, string number) => _paperNumbered.Text(kind, number);

    /// <summary><c>{paper} from {people}</c></summary>
    public string PaperNumberedFrom(string paper, string people) => _paperNumberedFrom.Text(paper, people);

    /// <summary><c>from {people}</c></summary>
    public string PaperContributors(string people) => _paperContributors.Text(people);

    /// <summary><c>A copy to read, not official; {compared}. {about}</c></summary>
    public Phrases CopyNotOfficial(string compared, Phrase about) => _copyNotOfficial.Filled(compared, about);

    /// <summary><c>{day}, by {who}</c></summary>
    public Phrases MadeOnBy(string day, Phrases who) => _madeOnBy.Filled(day, who);

    /// <summary><c>{role}, {size}</c></summary>
    public string FileWithSize(string role, string size) => _fileWithSize.Text(role, size);

    /// <summary><c>This paper is not public; its text is not shown.</c></summary>
    public string NoticeNotPublic => _noticeNotPublic.Text();

    /// <summary><c>File: its text cannot be read on this page yet.</c></summary>
    public string NoticeFile => _noticeFile.Text();

    /// <summary><c>Number only: the number is reserved for a paper that we do not have.</c></summary>
    public string NoticeAnnounced => _noticeAnnounced.Text();

    /// <summary><c>Number only: the paper is known to exist, and we do not have it.</c></summary>
    public string NoticeMissing => _noticeMissing.Text();

    /// <summary><c>Known from mentions only: we have neither its title nor its text.</c></summary>
    public string NoticeMentioned => _noticeMentioned.Text();

    /// <summary><c>Title only: we do not have the text.</c></summary>
    public string NoticeTitleOnly => _noticeTitleOnly.Text();

    /// <summary><c>Below is what other papers say of it.</c></summary>
    public string OthersSayBelow => _othersSayBelow.Text();

    /// <summary><c>Have you a copy? {send}</c></summary>
    public Phrases HaveYouACopy(Phrase send) => _haveYouACopy.Filled(send);

    /// <summary><c>Send it to us</c></summary>
    public string SendIt => _sendIt.Text();

    /// <summary><c>{page}, {host}</c></summary>
    public Phrases ElsewhereAt(Phrase page, string host) => _elsewhereAt.Filled(page, host);

    /// <summary><c>{page}, {host} ({seen}; not a copy of ours)</c></summary>
    public Phrases ElsewhereSeen(Phrase page, string host, string seen) => _elsewhereSeen.Filled(page, host, seen);

    /// <summary><c>seen on {day}</c></summary>
    public string SeenOn(string day) => _seenOn.Text(day);
}
