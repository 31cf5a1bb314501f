namespace CopArchive.Wording;

/// <content>Feeds: on their page, and below each page that has some.</content>
public sealed partial class Words
{
    private readonly Message _followList = file.Message("follow.list", "title");
    private readonly Message _followNamed = file.Message("follow.named", "title");
    private readonly Message _topicsWithFeeds = file.Message("follow.topics-count", Slot.Number("n"));
    private readonly Message _topicsEachWithFeed = file.Message("follow.topics-list", "topics");

    /// <summary>Heading below a list.</summary>
    public Phrases FollowList(Phrases title) => _followList.Filled(title);

    /// <summary>Follow this meeting.</summary>
    public string FollowMeeting { get; } = file.Message("follow.meeting").Text();

    /// <summary>Follow this resolution.</summary>
    public string FollowResolution { get; } = file.Message("follow.resolution").Text();

    /// <summary>Follow this topic.</summary>
    public string FollowTopic { get; } = file.Message("follow.topic").Text();

    /// <summary>Follow this event.</summary>
    public string FollowEvent { get; } = file.Message("follow.event").Text();

    /// <summary>Follow its topics.</summary>
    public string FollowTopics { get; } = file.Message("follow.topics").Text();

    /// <summary>Heading below a person, a country or an organisation.</summary>
    public Phrases FollowNamed(Phrases title) => _followNamed.Filled(title);

    /// <summary>What a feed is.</summary>
    public string FeedTells { get; } = file.Message("follow.what").Text();

    /// <summary>No account and no mail address are needed.</summary>
    public string NoAccountNeeded { get; } = file.Message("follow.no-account").Text();

    /// <summary>The link to the page of feeds.</summary>
    public string MoreOnFeeds { get; } = file.Message("follow.more").Text();

    /// <summary>The link to the file of a meeting.</summary>
    public string AddToCalendar { get; } = file.Message("follow.calendar").Text();

    /// <summary>The word to open a list of topics.</summary>
    public string TopicsWithFeeds(int n) => _topicsWithFeeds.Text(n);

    /// <summary>The topics of a thing, as a sentence.</summary>
    public Phrases TopicsEachWithFeed(Phrases topics) => _topicsEachWithFeed.Filled(topics);
}
