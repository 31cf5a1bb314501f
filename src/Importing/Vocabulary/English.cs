using CopArchive.Records.Model;

namespace CopArchive.Importing.Vocabulary;

/// <summary>The words of English papers.</summary>
internal static class English
{
    public static PaperWords Words { get; } = new()
    {
        Language = "en",
        Months =
        [
            ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"], ["june", "jun"],
            ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"], ["october", "oct"], ["november", "nov"], ["december", "dec"],
        ],
        Ordinals =
        [
            ["first"], ["second"], ["third"], ["fourth"], ["fifth"], ["sixth"], ["seventh"], ["eighth"], ["ninth"], ["tenth"],
            ["eleventh"], ["twelfth"], ["thirteenth"], ["fourteenth"], ["fifteenth"], ["sixteenth"], ["seventeenth"], ["eighteenth"], ["nineteenth"], ["twentieth"],
            ["twenty-first"], ["twenty-second"], ["twenty-third"], ["twenty-fourth"], ["twenty-fifth"], ["twenty-sixth"], ["twenty-seventh"], ["twenty-eighth"], ["twenty-ninth"], ["thirtieth"],
        ],
        OrdinalEndings = ["st", "nd", "rd", "th"],
        Meeting = ["meeting", "meetings", "session", "sessions"],
        And = ["and"],
        Number = ["document number", "document no", "document", "doc", "our reference", "reference", "ref"],
        Date = ["date", "dated"],
        Source = ["source", "submitted by", "from", "origin"],
        Title = ["title", "subject", "re"],
        Addressee = ["to", "addressed to"],
        Other = ["original", "language", "contact", "contacts", "e-mail", "email", "tel", "telephone", "fax", "agenda item", "for", "place", "venue", "status"],
        Types =
        [
            (DocumentType.Corrigendum, ["corrigendum"]),
            (DocumentType.TermsOfReference, ["terms of reference"]),
            (DocumentType.LiaisonStatement, ["liaison statement"]),
            (DocumentType.InformationDocument, ["information document", "information paper", "information note"]),
            (DocumentType.Agenda, ["agenda", "draft agenda", "provisional agenda"]),
            (DocumentType.Letter, ["letter", "circular letter", "invitation"]),
            (DocumentType.Report, ["report", "draft report", "summary record"]),
            (DocumentType.Contribution, ["contribution", "contributions", "proposal"]),
            (DocumentType.Guideline, ["guidelines", "guideline"]),
            (DocumentType.Presentation, ["presentation", "slides"]),
        ],
        Versions = (["revision", "rev"], ["corrigendum", "corr"], ["addendum", "add"]),
        Draft = ["draft"],
        ThisReport = ["this report"],
        Enclosures = ["annex", "enclosure", "enclosures", "encl", "attachment", "attachments"],
        Salutations = ["dear"],
        Closings = ["yours faithfully", "yours sincerely", "yours truly", "sincerely", "kind regards", "best regards"],
        Signatories = ["dr", "mr", "ms", "mrs", "prof", "chair", "chairman", "chairwoman", "chairperson", "director", "secretary-general", "secretary", "signed", "original signed"],
        Operative = ["resolves", "decides", "instructs", "invites", "requests", "recommends", "urges", "encourages", "calls upon", "agrees", "directs", "resolves further", "resolves to"],
        Headings =
        [
            "summary", "action required", "references", "reference", "introduction", "background", "objectives", "objective", "discussion", "discussions", "conclusion", "conclusions",
            "recommendations", "proposal", "proposals", "annex", "abstract", "contributions", "outcomes", "preamble", "purpose", "scope",
        ],
        Invites = ["invitation", "to invite", "invite you", "convocation", "convening", "announcement", "notice of meeting", "will be held", "will take place"],
        Action = ["action required", "action requested"],
        Agenda = ["agenda", "draft agenda", "provisional agenda", "items of the agenda", "agenda items"],
        Generic = ["note", "notes", "paper", "information", "comments", "remarks", "member", "members", "state", "states", "sector", "administration", "secretariat", "new", "final", "provisional", "general", "update", "list", "participants", "programme", "revised", "contents", "cover", "page", "minutes", "background", "text", "item", "annex", "day", "items", "order"],
        Nothing = ["none", "n/a", "nil", "not applicable", "no action", "no action required", "to be completed", "tbd", "nothing"],
        Notes = ["note", "paper", "document", "communication", "statement", "submission"],
        By = ["by", "from", "submitted by", "presented by", "prepared by"],
        Topic = ["on", "about", "concerning", "regarding"],
        Stamps = ["draft", "all rights reserved", "copyright", "final", "official", "unofficial", "approved", "confidential", "restricted", "embargoed", "copy", "certified copy", "for information", "for action", "for discussion", "for decision", "internal", "unedited", "advance copy", "advance unedited version", "corrected version", "subject to final review", "urgent", "not for circulation", "limited distribution", "general distribution"],
        Chapters = ["chapter", "part", "section", "article", "annex", "appendix", "title i", "schedule", "attachment"],
        Bodies = ["committee", "council", "commission", "union", "organization", "organisation", "ministry", "department", "office", "agency", "administration", "bureau", "federation", "association", "board", "court", "parliament", "assembly", "institute", "university", "united nations", "working group", "task force", "study group", "secretariat", "government", "republic", "kingdom", "company", "limited", "ltd", "inc"],
    };
}
