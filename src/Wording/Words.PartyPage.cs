namespace CopArchive.Wording;

/// <content>The pages of people, countries, organisations and topics.</content>
public sealed partial class Words
{
    /// <summary>Roles through time.</summary>
    public string RolesThroughTime { get; } = file.Message("party.roles").Text();

    /// <summary>When.</summary>
    public string WhenColumn { get; } = file.Message("party.when").Text();

    /// <summary>Who.</summary>
    public string WhoColumn { get; } = file.Message("party.who").Text();

    /// <summary>The capacity, over a column.</summary>
    public string AsColumn { get; } = file.Message("party.as").Text();

    /// <summary>Where.</summary>
    public string WhereColumn { get; } = file.Message("party.where").Text();

    /// <summary>Nothing else is known.</summary>
    public string NamedOnly { get; } = file.Message("party.named-only").Text();

    /// <summary>Forms of the name.</summary>
    public string FormsOfName { get; } = file.Message("party.names").Text();

    /// <summary>Over other words for a topic, and topics near it.</summary>
    public string NearTopics { get; } = file.Message("topic.near-it").Text();
}
