namespace CopArchive.Wording;

/// <content>What the search answers</content>
public sealed partial class Words
{
    private readonly Message _searchAdoptedBy = file.Message("search-answer.adopted-by");
    private readonly Message _searchVersions = file.Message("search-answer.versions");
    private readonly Message _searchCovers = file.Message("search-answer.covers");
    private readonly Message _searchNote = file.Message("search-answer.note");
    private readonly Message _searchPosts = file.Message("search-answer.posts");
    private readonly Message _searchAtMeetings = file.Message("search-answer.at-meetings");
    private readonly Message _searchRoles = file.Message("search-answer.roles");
    private readonly Message _searchLastChairName = file.Message("search-answer.last-chair-name");
    private readonly Message _searchLastChair = file.Message("search-answer.last-chair", "person", "capacity", "meeting", "date");
    private readonly Message _postWithDate = file.Message("search-answer.post", "capacity", "date");
    private readonly Message _feedOfNewPapers = file.Message("search-answer.feed");
    private readonly Message _searchMore = file.Message("search-answer.more", Slot.Number("n"));
    private readonly Message _searchSource = file.Message("search-answer.source", "sure", "host");
    private readonly Message _facetType = file.Message("search-answer.facet.type");
    private readonly Message _facetMeeting = file.Message("search-answer.facet.meeting");
    private readonly Message _facetYear = file.Message("search-answer.facet.year");
    private readonly Message _facetTopic = file.Message("search-answer.facet.topic");
    private readonly Message _facetHolding = file.Message("search-answer.facet.holding");
    private readonly Message _pagesOfSite = file.Message("search-answer.pages-of-site");
    private readonly Message _pageOfSite = file.Message("search-answer.page-of-site");
    private readonly Message _takeDownload = file.Message("search-answer.take");

    /// <summary><c>Adopted by</c></summary>
    public string SearchAdoptedBy => _searchAdoptedBy.Text();

    /// <summary><c>Versions</c></summary>
    public string SearchVersions => _searchVersions.Text();

    /// <summary><c>What it covers</c></summary>
    public string SearchCovers => _searchCovers.Text();

    /// <summary><c>Note</c></summary>
    public string SearchNote => _searchNote.Text();

    /// <summary><c>Posts</c></summary>
    public string SearchPosts => _searchPosts.Text();

    /// <summary><c>At meetings</c></summary>
    public string SearchAtMeetings => _searchAtMeetings.Text();

    /// <summary><c>Roles</c></summary>
    public string SearchRoles => _searchRoles.Text();

    /// <summary><c>Last named in the chair</c></summary>
    public string SearchLastChairName => _searchLastChairName.Text();

    /// <summary><c>{person} ({capacity}), {meeting}, {date}</c></summary>
    public Phrases SearchLastChair(Phrases person, string capacity, Phrase meeting, string date) =>
        _searchLastChair.Filled(person, capacity, meeting, date);

    /// <summary><c>{capacity} ({date})</c></summary>
    public string PostWithDate(string capacity, string date) => _postWithDate.Text(capacity, date);

    /// <summary><c>Feed of new papers</c></summary>
    public string FeedOfNewPapers => _feedOfNewPapers.Text();

    /// <summary><c>and {n} more</c></summary>
    public string SearchMore(int n) => _searchMore.Text(n);

    /// <summary><c>{sure}: {host}</c></summary>
    public string SearchSource(string sure, string host) => _searchSource.Text(sure, host);

    /// <summary><c>Type</c></summary>
    public string FacetType => _facetType.Text();

    /// <summary><c>Meeting</c></summary>
    public string FacetMeeting => _facetMeeting.Text();

    /// <summary><c>Year</c></summary>
    public string FacetYear => _facetYear.Text();

    /// <summary><c>Topic</c></summary>
    public string FacetTopic => _facetTopic.Text();

    /// <summary><c>What we hold</c></summary>
    public string FacetHolding => _facetHolding.Text();

    /// <summary><c>Pages of this site</c></summary>
    public string PagesOfSite => _pagesOfSite.Text();

    /// <summary><c>Page</c></summary>
    public string PageOfSite => _pageOfSite.Text();

    /// <summary><c>Take it with you: download</c></summary>
    public string TakeDownload => _takeDownload.Text();
}
