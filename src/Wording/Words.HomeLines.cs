namespace CopArchive.Wording;

/// <content>The home page</content>
public sealed partial class Words
{
    private readonly Message _homeDescription = file.Message("home-page.description", "archive", "tagline");
    private readonly Message _lastChair = file.Message("home-page.last-chair", "person", "capacity", "meeting");
    private readonly Message _allChairs = file.Message("home-page.all-chairs");
    private readonly Message _doorForEveryone = file.Message("home-page.for-everyone");
    private readonly Message _doorForMembers = file.Message("home-page.for-members");
    private readonly Message _doorForResearchers = file.Message("home-page.for-researchers");

    /// <summary><c>{archive}: {tagline}</c></summary>
    public string HomeDescription(string archive, string tagline) => _homeDescription.Text(archive, tagline);

    /// <summary><c>{person} ({capacity}), {meeting}, the last for which a chair is named.</c></summary>
    public Phrases LastChair(Phrases person, Phrases capacity, Phrases meeting) => _lastChair.Filled(person, capacity, meeting);

    /// <summary><c>All who held the chair</c></summary>
    public string AllChairs => _allChairs.Text();

    /// <summary><c>For everyone</c></summary>
    public string DoorForEveryone => _doorForEveryone.Text();

    /// <summary><c>For members</c></summary>
    public string DoorForMembers => _doorForMembers.Text();

    /// <summary><c>For researchers</c></summary>
    public string DoorForResearchers => _doorForResearchers.Text();
}
