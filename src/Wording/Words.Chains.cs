using System.Diagnostics;
using CopArchive.Catalogue;
using CopArchive.Records.Model;

namespace CopArchive.Wording;

/// <content>The way from mandate to outcome. What the papers do not tell is said, never passed over.</content>
public sealed partial class Words
{
    private readonly EnumMessages<Silence> _silence = file.Each<Silence>("silence");
    private readonly EnumMessages<ChainPart> _chainStep = file.Each<ChainPart>("chain-step");
    private readonly Message _chainStepDeduced = file.Message("chain-step-deduced", "step");
    private readonly Message _thisPage = file.Message("this-page");
    private readonly Message _lookedAt = file.Message("looked-at", "day");
    private readonly EnumMessages<MeetingState> _chainUnder = file.Each<MeetingState>("chain.under", "mandate", "meeting");
    private readonly EnumMessages<MeetingState> _chainWithoutMandate = file.Each<MeetingState>("chain.without-mandate", "meeting");
    private readonly Message _chainEventUnder = file.Message("chain.event-under", "mandate", "event");
    private readonly Message _chainEventWithoutMandate = file.Message("chain.event-without-mandate", "event");
    private readonly Message _chainAgenda = file.Message("chain.agenda", "items");
    private readonly Message _chainItem = file.Message("chain.item", "item", "words");
    private readonly Message _chainNoAgenda = file.Message("chain.no-agenda");
    private readonly Message _chainAgendaNotHeld = file.Message("chain.agenda-not-held");
    private readonly Message _chainNoItem = file.Message("chain.no-item");
    private readonly Message _chainPapers = file.Message("chain.papers", Slot.Number("n"), "papers");
    private readonly Message _chainNoPaper = file.Message("chain.no-paper");
    private readonly Message _chainTold = file.Message("chain.told", Slot.Number("n"), "places", "force", "outcome");
    private readonly Message _chainToldNowhere = file.Message("chain.told-nowhere", "force", "outcome");
    private readonly Message _chainNoOutcomeIn = file.Message("chain.no-outcome-in", "places");
    private readonly Message _chainNoOutcome = file.Message("chain.no-outcome");
    private readonly Message _chainNoOutcomeNowhere = file.Message("chain.no-outcome-nowhere");
    private readonly Message _chainFollowed = file.Message("chain.followed", "state", "things");
    private readonly Message _chainNoTrace = file.Message("chain.no-trace", "day");
    private readonly Message _chainNothingToFollow = file.Message("chain.nothing-to-follow");
    private readonly Message _chainNotShown = file.Message("chain.not-shown", "state");
    private readonly Message _chainThen = file.Message("chain.then", "all", "next");
    private readonly Message _chainThenSilent = file.Message("chain.then-silent", "all", "silence");
    private readonly Message _chainGroup = file.Message("chain.group", "parts");
    private readonly Message _chainGroupPapers = file.Message("chain.group-papers", "papers");
    private readonly Message _chainGroupNoPaper = file.Message("chain.group-no-paper");
    private readonly Message _chainGroupAgenda = file.Message("chain.group-agenda", "items");
    private readonly Message _chainGroupNoItem = file.Message("chain.group-no-item");
    private readonly Message _chainPoint = file.Message("chain.point", "outcome", "force", "after");
    private readonly Message _chainPointNone = file.Message("chain.point-none");
    private readonly Message _cameOfMeetings = file.Message("chain.came-of-meetings");
    private readonly Message _cameOfNothing = file.Message("chain.came-of-nothing");
    private readonly Message _metUnder = file.Message("chain.met-under", "meetings");
    private readonly Message _metUnderSilent = file.Message("chain.met-under-silent");
    private readonly Message _metUnderNone = file.Message("chain.met-under-none");
    private readonly Message _meetingWithOutcomes = file.Message("chain.meeting-with-outcomes", "meeting", "date", "outcomes");
    private readonly Message _cameByThen = file.Message("came.inside", "things");
    private readonly Message _cameBefore = file.Message("came.before", "things");
    private readonly Message _cameOnlyLater = file.Message("came.after", "things");
    private readonly Message _cameSometime = file.Message("came.unknown", "things");

    /// <summary>What the papers we hold are silent about.</summary>
    public string Silence(Silence silence) => _silence[silence].Text();

    /// <summary>What a step on the way from mandate to result is called.</summary>
    public string ChainStep(ChainPart part) => _chainStep[part].Text();

    /// <summary>The same of a step that the editors deduced.</summary>
    public string ChainStepDeduced(string step) => _chainStepDeduced.Text(step);

    /// <summary>In a list, instead of a link to the page at hand.</summary>
    public string ThisPage => _thisPage.Text();

    /// <summary>The day to which a state belongs.</summary>
    public string LookedAt(DateOnly day) => _lookedAt.Text(Day(day));

    /// <summary>A meeting of the group, under its mandate or without one.</summary>
    public Phrases ChainMeeting(MeetingState state, Phrases meeting, Phrases mandate) =>
        mandate.IsEmpty ? _chainWithoutMandate[state].Filled(meeting) : _chainUnder[state].Filled(mandate, meeting);

    /// <summary>Something that is no meeting of the group, under its mandate or without one.</summary>
    public Phrases ChainEvent(Phrases happened, Phrases mandate) =>
        mandate.IsEmpty ? _chainEventWithoutMandate.Filled(happened) : _chainEventUnder.Filled(mandate, happened);

    /// <summary>Items of an agenda.</summary>
    public Phrases ChainAgenda(Phrases items) => _chainAgenda.Filled(items);

    /// <summary>An item of an agenda in its own words.</summary>
    public Phrases ChainItem(Phrases item, Phrases words) => _chainItem.Filled(item, words);

    /// <summary>Why no item of an agenda is named.</summary>
    public string ChainNoItem(Silence why) => why switch
    {
        Catalogue.Silence.NoAgendaKnown => _chainNoAgenda.Text(),
        Catalogue.Silence.AgendaNotHeld => _chainAgendaNotHeld.Text(),
        Catalogue.Silence.NoMandateNamed or Catalogue.Silence.NoItemNamed or Catalogue.Silence.NoPaperNamed
            or Catalogue.Silence.NoParagraphNamed or Catalogue.Silence.NoOutcomeNamed or Catalogue.Silence.NoTrace
            or Catalogue.Silence.NothingToFollow or Catalogue.Silence.NoFollowUpNamed
            or Catalogue.Silence.NothingFurther => _chainNoItem.Text(),
        _ => throw new UnreachableException($"{why}"),
    };

    /// <summary>Papers that lay before a meeting.</summary>
    public Phrases ChainPapers(int n, Phrases papers) => n == 0 ? _chainNoPaper.Text() : _chainPapers.Filled(n, papers);

    /// <summary>Paragraphs that report an outcome; without one that can be read here, the outcome alone.</summary>
    public Phrases ChainTold(int n, Phrases places, OutcomeForce force, Phrases outcome) => n == 0
        ? _chainToldNowhere.Filled(OutcomeForceWithArticle(force), outcome)
        : _chainTold.Filled(n, places, OutcomeForceWithArticle(force), outcome);

    /// <summary>Paragraphs that name a matter and no outcome.</summary>
    public Phrases ChainNoOutcome(Phrases places) => _chainNoOutcomeIn.Filled(places);

    /// <summary>No outcome is reported; <paramref name="looked"/> says that no paragraph of a report names the matter either.</summary>
    public string ChainNoOutcome(bool looked) => (looked ? _chainNoOutcomeNowhere : _chainNoOutcome).Text();

    /// <summary>What came of an outcome.</summary>
    public Phrases ChainFollowed(OutcomeState state, Phrases things) => _chainFollowed.Filled(OutcomeState(state), things);

    /// <summary>Why nothing is named that came of an outcome.</summary>
    public string ChainNotFollowed(Silence? why, OutcomeRecord outcome) => why switch
    {
        Catalogue.Silence.NoTrace => _chainNoTrace.Text(Day(outcome.StateAsOf)),
        Catalogue.Silence.NothingToFollow => _chainNothingToFollow.Text(),
        null or Catalogue.Silence.NoMandateNamed or Catalogue.Silence.NoAgendaKnown or Catalogue.Silence.AgendaNotHeld
            or Catalogue.Silence.NoItemNamed or Catalogue.Silence.NoPaperNamed or Catalogue.Silence.NoParagraphNamed
            or Catalogue.Silence.NoOutcomeNamed or Catalogue.Silence.NoFollowUpNamed
            or Catalogue.Silence.NothingFurther => _chainNotShown.Text(OutcomeState(outcome.State)),
        _ => throw new UnreachableException($"{why}"),
    };

    /// <summary>What followed from another, behind it.</summary>
    public Phrases ChainThen(Phrases all, Phrases next, bool silent) => (silent ? _chainThenSilent : _chainThen).Filled(all, next);

    /// <summary>What several outcomes share, before them: paragraph, papers, item of the agenda.</summary>
    public Phrases ChainGroup(params IEnumerable<Phrases> parts) => _chainGroup.Filled(Line(parts));

    /// <summary>Papers under a paragraph, inside a group.</summary>
    public Phrases ChainGroupPapers(Phrases papers) => papers.IsEmpty ? _chainGroupNoPaper.Text() : _chainGroupPapers.Filled(papers);

    /// <summary>Items of the agenda, inside a group.</summary>
    public Phrases ChainGroupAgenda(Phrases items) => items.IsEmpty ? _chainGroupNoItem.Text() : _chainGroupAgenda.Filled(items);

    /// <summary>An outcome in a group, with what came of it.</summary>
    public Phrases ChainPoint(Phrases outcome, OutcomeForce force, Phrases after) =>
        _chainPoint.Filled(outcome, OutcomeForceInText(force), after);

    /// <summary>A place in a group where no outcome is reported.</summary>
    public string ChainPointNone => _chainPointNone.Text();

    /// <summary>Of which outcomes a resolution came.</summary>
    public string CameOfMeetings(bool any) => (any ? _cameOfMeetings : _cameOfNothing).Text();

    /// <summary>Meetings that were held under a resolution, each by <see cref="MeetingWithOutcomes"/>.</summary>
    public Phrases MetUnder(IEnumerable<Phrases> meetings) => _metUnder.Filled(Sentences(meetings));

    /// <summary>What it means that no outcomes stand behind some of them.</summary>
    public string MetUnderSilent => _metUnderSilent.Text();

    /// <summary>No meeting was held under a resolution.</summary>
    public string MetUnderNone => _metUnderNone.Text();

    /// <summary>A meeting with its date and outcomes.</summary>
    public Phrases MeetingWithOutcomes(Phrases meeting, Phrases date, Phrases outcomes) =>
        _meetingWithOutcomes.Filled(meeting, date, outcomes);

    /// <summary>What followed an outcome by the later of two meetings.</summary>
    public Phrases CameByThen(Phrases things) => _cameByThen.Filled(things);

    /// <summary>What followed it before the earlier of two meetings.</summary>
    public Phrases CameBefore(Phrases things) => _cameBefore.Filled(things);

    /// <summary>What followed it after the later of two meetings.</summary>
    public Phrases CameOnlyLater(Phrases things) => _cameOnlyLater.Filled(things);

    /// <summary>What followed it on a day that is not known well enough.</summary>
    public Phrases CameSometime(Phrases things) => _cameSometime.Filled(things);
}
