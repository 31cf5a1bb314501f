namespace CopArchive.Wording;

/// <content>The orders in which all decisions are listed.</content>
public sealed partial class Words
{
    private readonly EnumMessages<OutcomeOrder> _outcomeOrder = file.Each<OutcomeOrder>("outcome-order.name");
    private readonly EnumMessages<OutcomeOrder> _outcomeOrderTitle = file.Each<OutcomeOrder>("outcome-order.title");
    private readonly EnumMessages<OutcomeOrder> _outcomeOrderDescription =
        file.Each<OutcomeOrder>("outcome-order.description", Slot.Number("n"));

    /// <summary>An order, as a link to it: <c>By deadline</c>.</summary>
    public string OutcomeOrder(OutcomeOrder order) => _outcomeOrder[order].Text();

    /// <summary>All decisions in that order, as a title.</summary>
    public string OutcomeOrderTitle(OutcomeOrder order) => _outcomeOrderTitle[order].Text();

    /// <summary>What that page lists, in a sentence.</summary>
    public string OutcomeOrderDescription(OutcomeOrder order, int n) => _outcomeOrderDescription[order].Text(n);
}

/// <summary>An order in which all decisions are listed.</summary>
public enum OutcomeOrder
{
    /// <summary>By meeting, which goes without saying.</summary>
    Meeting,

    /// <summary>By how strong the words are.</summary>
    Force,

    /// <summary>By whom they are addressed to.</summary>
    Addressee,

    /// <summary>By deadline.</summary>
    Deadline,

    /// <summary>By what came of them.</summary>
    State,
}
