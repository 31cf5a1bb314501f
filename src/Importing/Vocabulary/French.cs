using CopArchive.Records.Model;

namespace CopArchive.Importing.Vocabulary;

/// <summary>The words of French papers.</summary>
internal static class French
{
    public static PaperWords Words { get; } = new()
    {
        Language = "fr",
        Months =
        [
            ["janvier", "janv"], ["février", "févr"], ["mars"], ["avril", "avr"], ["mai"], ["juin"],
            ["juillet", "juil"], ["août"], ["septembre", "sept"], ["octobre", "oct"], ["novembre", "nov"], ["décembre", "déc"],
        ],
        Ordinals =
        [
            ["première", "premier"], ["deuxième", "seconde"], ["troisième"], ["quatrième"], ["cinquième"], ["sixième"], ["septième"], ["huitième"], ["neuvième"], ["dixième"],
            ["onzième"], ["douzième"], ["treizième"], ["quatorzième"], ["quinzième"], ["seizième"], ["dix-septième"], ["dix-huitième"], ["dix-neuvième"], ["vingtième"],
            ["vingt et unième", "vingt-et-unième"], ["vingt-deuxième"], ["vingt-troisième"], ["vingt-quatrième"], ["vingt-cinquième"],
            ["vingt-sixième"], ["vingt-septième"], ["vingt-huitième"], ["vingt-neuvième"], ["trentième"],
        ],
        OrdinalEndings = ["e", "er", "ère", "re", "ème", "de", "nde"],
        Meeting = ["réunion", "réunions", "session", "sessions", "séance"],
        And = ["et"],
        Number = ["document n°", "document no", "document", "doc", "notre référence", "référence", "réf"],
        Date = ["date", "daté du", "le"],
        Source = ["source", "origine", "soumis par", "de", "présenté par"],
        Title = ["titre", "objet", "sujet"],
        Addressee = ["à", "destinataire", "aux"],
        Other = ["original", "langue", "contact", "courriel", "mél", "tél", "téléphone", "télécopie", "point de l'ordre du jour", "point de l’ordre du jour", "lieu", "pour"],
        Types =
        [
            (DocumentType.Corrigendum, ["corrigendum"]),
            (DocumentType.TermsOfReference, ["mandat"]),
            (DocumentType.LiaisonStatement, ["note de liaison"]),
            (DocumentType.InformationDocument, ["document d'information", "document d’information", "note d'information", "note d’information"]),
            (DocumentType.Agenda, ["ordre du jour", "projet d'ordre du jour", "projet d’ordre du jour"]),
            (DocumentType.Letter, ["lettre", "lettre circulaire", "invitation"]),
            (DocumentType.Report, ["rapport", "projet de rapport", "compte rendu"]),
            (DocumentType.Contribution, ["contribution", "contributions", "proposition"]),
            (DocumentType.Guideline, ["lignes directrices"]),
            (DocumentType.Presentation, ["présentation"]),
        ],
        Versions = (["révision", "rév"], ["corrigendum", "corr"], ["addendum", "add"]),
        Draft = ["projet"],
        ThisReport = ["le présent rapport", "ce rapport"],
        Enclosures = ["annexe", "annexes", "pièce jointe", "pièces jointes"],
        Salutations = ["madame", "monsieur", "mesdames", "cher", "chère"],
        Closings = ["veuillez agréer", "je vous prie d'agréer", "je vous prie d’agréer", "cordialement", "avec mes salutations"],
        Signatories = ["dr", "m.", "mme", "président", "présidente", "directeur", "directrice", "secrétaire général", "secrétaire générale", "signé"],
        Operative = ["décide", "charge", "invite", "prie", "recommande", "encourage", "demande", "décide en outre", "exhorte"],
        Headings =
        [
            "résumé", "suite à donner", "références", "référence", "introduction", "contexte", "rappel", "objectifs", "discussion", "discussions", "conclusion", "conclusions",
            "recommandations", "proposition", "propositions", "annexe", "contributions", "résultats", "généralités",
        ],
        Invites = ["invitation", "vous inviter", "inviter", "convocation", "annonce", "se tiendra", "se tiendront", "aura lieu", "auront lieu"],
        Action = ["suite à donner", "mesures à prendre"],
        Agenda = ["ordre du jour", "projet d'ordre du jour", "projet d’ordre du jour", "points de l'ordre du jour", "points de l’ordre du jour"],
        Generic = ["note", "notes", "texte", "information", "commentaires", "observations", "membre", "membres", "état", "états", "secteur", "administration", "secrétariat", "nouveau", "nouvelle", "final", "finale", "provisoire", "général", "liste", "participants", "programme", "révisé", "page", "annexe", "point"],
        Nothing = ["aucune", "aucun", "néant", "sans objet", "à compléter"],
        Notes = ["note", "document", "communication", "déclaration"],
        By = ["par", "de la part de", "présenté par", "présentée par", "soumis par", "soumise par"],
        Topic = ["sur", "concernant", "relatif", "relative", "relatifs", "relatives"],
        Stamps = ["projet", "tous droits réservés", "version finale", "officiel", "officielle", "approuvé", "confidentiel", "diffusion restreinte", "copie", "pour information", "pour suite à donner", "pour décision", "interne", "urgent", "distribution générale"],
        Chapters = ["chapitre", "partie", "section", "article", "annexe", "appendice", "première partie"],
        Bodies = ["comité", "conseil", "commission", "union", "organisation", "ministère", "département", "agence", "administration", "bureau", "fédération", "association", "cour", "tribunal", "parlement", "assemblée", "institut", "université", "nations unies", "groupe de travail", "commission d'études", "secrétariat", "gouvernement", "république", "royaume", "société"],
    };
}
