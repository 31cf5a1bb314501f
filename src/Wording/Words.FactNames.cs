namespace CopArchive.Wording;

/// <content>Names of facts in tables of facts</content>
public sealed partial class Words
{
    private readonly Message _factDate = file.Message("fact-name.date");
    private readonly Message _factPlace = file.Message("fact-name.place");
    private readonly Message _factHours = file.Message("fact-name.hours");
    private readonly Message _factMode = file.Message("fact-name.mode");
    private readonly Message _factLanguage = file.Message("fact-name.language");
    private readonly Message _factLanguages = file.Message("fact-name.languages");
    private readonly Message _factOpenTo = file.Message("fact-name.open-to");
    private readonly Message _factTakingPart = file.Message("fact-name.taking-part");
    private readonly Message _factInvitation = file.Message("fact-name.invitation");
    private readonly Message _factAgenda = file.Message("fact-name.agenda");
    private readonly Message _factMandate = file.Message("fact-name.mandate");
    private readonly Message _factListOfDocuments = file.Message("fact-name.list-of-documents");
    private readonly Message _factState = file.Message("fact-name.state");
    private readonly Message _factDraftAgenda = file.Message("fact-name.draft-agenda");
    private readonly Message _factContributionsUntil = file.Message("fact-name.contributions-until");
    private readonly Message _factHowToRegister = file.Message("fact-name.how-to-register");
    private readonly Message _factDateOnPaper = file.Message("fact-name.date-on-paper");
    private readonly Message _factForMeeting = file.Message("fact-name.for-meeting");
    private readonly Message _factFrom = file.Message("fact-name.from");
    private readonly Message _factAddressedTo = file.Message("fact-name.addressed-to");
    private readonly Message _factAsksFor = file.Message("fact-name.asks-for");
    private readonly Message _factMadeFrom = file.Message("fact-name.made-from");
    private readonly Message _factMadeOn = file.Message("fact-name.made-on");
    private readonly Message _factCompared = file.Message("fact-name.compared");
    private readonly Message _factOriginalKept = file.Message("fact-name.original-kept");
    private readonly Message _factStatus = file.Message("fact-name.status");
    private readonly Message _factAddedOn = file.Message("fact-name.added");
    private readonly Message _factLastChanged = file.Message("fact-name.last-changed");
    private readonly Message _factCountry = file.Message("fact-name.country");
    private readonly Message _factShortName = file.Message("fact-name.short-name");
    private readonly Message _factPartOf = file.Message("fact-name.part-of");
    private readonly Message _factRegion = file.Message("fact-name.region");
    private readonly Message _factIso = file.Message("fact-name.iso");
    private readonly Message _factExisted = file.Message("fact-name.existed");
    private readonly Message _factBackground = file.Message("fact-name.background");
    private readonly Message _factAlsoCalled = file.Message("fact-name.also-called");
    private readonly Message _factWiderTopics = file.Message("fact-name.wider-topics");
    private readonly Message _factNarrowerTopics = file.Message("fact-name.narrower-topics");
    private readonly Message _factNumber = file.Message("fact-name.number");
    private readonly Message _factWithdrawn = file.Message("fact-name.withdrawn");
    private readonly Message _factWhy = file.Message("fact-name.why");

    /// <summary><c>Date</c></summary>
    public string FactDate => _factDate.Text();

    /// <summary><c>Place</c></summary>
    public string FactPlace => _factPlace.Text();

    /// <summary><c>Hours</c></summary>
    public string FactHours => _factHours.Text();

    /// <summary><c>Mode</c></summary>
    public string FactMode => _factMode.Text();

    /// <summary><c>Language</c></summary>
    public string FactLanguage => _factLanguage.Text();

    /// <summary><c>Languages</c></summary>
    public string FactLanguages => _factLanguages.Text();

    /// <summary><c>Open to</c></summary>
    public string FactOpenTo => _factOpenTo.Text();

    /// <summary><c>Taking part</c></summary>
    public string FactTakingPart => _factTakingPart.Text();

    /// <summary><c>Invitation</c></summary>
    public string FactInvitation => _factInvitation.Text();

    /// <summary><c>Agenda</c></summary>
    public string FactAgenda => _factAgenda.Text();

    /// <summary><c>Mandate</c></summary>
    public string FactMandate => _factMandate.Text();

    /// <summary><c>List of documents</c></summary>
    public string FactListOfDocuments => _factListOfDocuments.Text();

    /// <summary><c>State</c></summary>
    public string FactState => _factState.Text();

    /// <summary><c>Draft agenda</c></summary>
    public string FactDraftAgenda => _factDraftAgenda.Text();

    /// <summary><c>Contributions until</c></summary>
    public string FactContributionsUntil => _factContributionsUntil.Text();

    /// <summary><c>How to register</c></summary>
    public string FactHowToRegister => _factHowToRegister.Text();

    /// <summary><c>Date on the paper</c></summary>
    public string FactDateOnPaper => _factDateOnPaper.Text();

    /// <summary><c>For the meeting</c></summary>
    public string FactForMeeting => _factForMeeting.Text();

    /// <summary><c>From</c></summary>
    public string FactFrom => _factFrom.Text();

    /// <summary><c>Addressed to</c></summary>
    public string FactAddressedTo => _factAddressedTo.Text();

    /// <summary><c>What it asks for</c></summary>
    public string FactAsksFor => _factAsksFor.Text();

    /// <summary><c>Made from</c></summary>
    public string FactMadeFrom => _factMadeFrom.Text();

    /// <summary><c>Made on</c></summary>
    public string FactMadeOn => _factMadeOn.Text();

    /// <summary><c>Compared with the paper</c></summary>
    public string FactCompared => _factCompared.Text();

    /// <summary><c>Original kept</c></summary>
    public string FactOriginalKept => _factOriginalKept.Text();

    /// <summary><c>Status in this language</c></summary>
    public string FactStatus => _factStatus.Text();

    /// <summary><c>Added to the archive</c></summary>
    public string FactAddedOn => _factAddedOn.Text();

    /// <summary><c>Last changed here</c></summary>
    public string FactLastChanged => _factLastChanged.Text();

    /// <summary><c>Country</c></summary>
    public string FactCountry => _factCountry.Text();

    /// <summary><c>Short name</c></summary>
    public string FactShortName => _factShortName.Text();

    /// <summary><c>Part of</c></summary>
    public string FactPartOf => _factPartOf.Text();

    /// <summary><c>Region</c></summary>
    public string FactRegion => _factRegion.Text();

    /// <summary><c>Country code (ISO 3166-1)</c></summary>
    public string FactIso => _factIso.Text();

    /// <summary><c>Existed</c></summary>
    public string FactExisted => _factExisted.Text();

    /// <summary><c>Background</c></summary>
    public string FactBackground => _factBackground.Text();

    /// <summary><c>Also called</c></summary>
    public string FactAlsoCalled => _factAlsoCalled.Text();

    /// <summary><c>Wider topics</c></summary>
    public string FactWiderTopics => _factWiderTopics.Text();

    /// <summary><c>Narrower topics</c></summary>
    public string FactNarrowerTopics => _factNarrowerTopics.Text();

    /// <summary><c>Number</c></summary>
    public string FactNumber => _factNumber.Text();

    /// <summary><c>Withdrawn</c></summary>
    public string FactWithdrawn => _factWithdrawn.Text();

    /// <summary><c>Why</c></summary>
    public string FactWhy => _factWhy.Text();
}
