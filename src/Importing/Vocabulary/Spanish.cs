using CopArchive.Records.Model;

namespace CopArchive.Importing.Vocabulary;

/// <summary>The words of Spanish papers.</summary>
internal static class Spanish
{
    public static PaperWords Words { get; } = new()
    {
        Language = "es",
        Months =
        [
            ["enero"], ["febrero"], ["marzo"], ["abril"], ["mayo"], ["junio"],
            ["julio"], ["agosto"], ["septiembre", "setiembre"], ["octubre"], ["noviembre"], ["diciembre"],
        ],
        Ordinals =
        [
            ["primera", "primer"], ["segunda"], ["tercera", "tercer"], ["cuarta"], ["quinta"], ["sexta"], ["séptima"], ["octava"], ["novena"], ["décima"],
            ["undécima", "decimoprimera"], ["duodécima", "decimosegunda"], ["decimotercera"], ["decimocuarta"], ["decimoquinta"], ["decimosexta"], ["decimoséptima"], ["decimoctava"], ["decimonovena"], ["vigésima"],
            ["vigesimoprimera", "vigésima primera"], ["vigesimosegunda", "vigésima segunda"], ["vigesimotercera", "vigésima tercera"], ["vigesimocuarta", "vigésima cuarta"], ["vigesimoquinta", "vigésima quinta"],
            ["vigesimosexta", "vigésima sexta"], ["vigesimoséptima", "vigésima séptima"], ["vigesimoctava", "vigésima octava"], ["vigesimonovena", "vigésima novena"], ["trigésima"],
        ],
        OrdinalEndings = ["a", "ª", "o", "º", ".a", ".ª"],
        Meeting = ["reunión", "reuniones", "sesión", "sesiones"],
        And = ["y"],
        Number = ["documento n.º", "documento nº", "documento", "doc", "referencia", "ref"],
        Date = ["fecha"],
        Source = ["origen", "fuente", "presentado por", "de"],
        Title = ["título", "asunto"],
        Addressee = ["a", "destinatario", "para"],
        Other = ["original", "idioma", "contacto", "correo-e", "correo electrónico", "tel", "teléfono", "fax", "punto del orden del día", "lugar"],
        Types =
        [
            (DocumentType.Corrigendum, ["corrigéndum", "corrigendum"]),
            (DocumentType.TermsOfReference, ["mandato"]),
            (DocumentType.LiaisonStatement, ["declaración de coordinación"]),
            (DocumentType.InformationDocument, ["documento de información", "documento informativo", "nota informativa"]),
            (DocumentType.Agenda, ["orden del día", "proyecto de orden del día"]),
            (DocumentType.Letter, ["carta", "carta circular", "invitación"]),
            (DocumentType.Report, ["informe", "proyecto de informe"]),
            (DocumentType.Contribution, ["contribución", "contribuciones", "propuesta"]),
            (DocumentType.Guideline, ["directrices"]),
            (DocumentType.Presentation, ["presentación"]),
        ],
        Versions = (["revisión", "rev"], ["corrigéndum", "corr"], ["addéndum", "add"]),
        Draft = ["proyecto"],
        ThisReport = ["el presente informe", "este informe"],
        Enclosures = ["anexo", "anexos", "adjunto", "adjuntos"],
        Salutations = ["estimado", "estimada", "estimados", "muy señor", "muy señora"],
        Closings = ["atentamente", "le saluda atentamente", "reciba un cordial saludo", "cordialmente"],
        Signatories = ["dr", "sr", "sra", "presidente", "presidenta", "director", "directora", "secretario general", "secretaria general", "firmado"],
        Operative = ["resuelve", "encarga", "invita", "pide", "recomienda", "insta", "alienta", "decide", "resuelve además", "ruega"],
        Headings =
        [
            "resumen", "acción solicitada", "referencias", "referencia", "introducción", "antecedentes", "objetivos", "debate", "debates", "conclusión", "conclusiones",
            "recomendaciones", "propuesta", "propuestas", "anexo", "contribuciones", "resultados",
        ],
        Invites = ["invitación", "invitar", "invitarle", "convocatoria", "anuncio", "se celebrará", "se celebrarán", "tendrá lugar"],
        Action = ["acción solicitada"],
        Agenda = ["orden del día", "proyecto de orden del día", "puntos del orden del día"],
        Generic = ["nota", "notas", "texto", "información", "comentarios", "observaciones", "miembro", "miembros", "estado", "estados", "sector", "administración", "secretaría", "nuevo", "nueva", "final", "provisional", "general", "lista", "participantes", "programa", "revisado", "página", "anexo", "punto"],
        Nothing = ["ninguna", "ninguno", "no procede", "n/a", "por completar"],
        Notes = ["nota", "documento", "comunicación", "declaración"],
        By = ["por", "de parte de", "presentado por", "presentada por"],
        Topic = ["sobre", "acerca", "relativo", "relativa"],
        Stamps = ["borrador", "todos los derechos reservados", "reservados todos los derechos", "proyecto", "versión final", "oficial", "aprobado", "confidencial", "restringido", "copia", "para información", "para decisión", "interno", "urgente", "distribución general"],
        Chapters = ["capítulo", "parte", "sección", "artículo", "anexo", "apéndice"],
        Bodies = ["comité", "consejo", "comisión", "unión", "organización", "ministerio", "departamento", "agencia", "administración", "oficina", "federación", "asociación", "tribunal", "parlamento", "asamblea", "instituto", "universidad", "naciones unidas", "grupo de trabajo", "comisión de estudio", "secretaría", "gobierno", "república", "reino", "sociedad"],
    };
}
