using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Records.Definitions;

/// <summary>Defines resolutions and their versions.</summary>
internal static class ResolutionDefinitions
{
    private static readonly Key<string> Number = new("number", Shapes.Text,
        "Its number, in quotation marks.", "\"21\"", Required: true);

    private static readonly Key<Located<Reference>> Body = new("body", Shapes.Reference,
        "The body that adopts it.", "organisations/harbour-council", Required: true);

    private static readonly Key<string> VersionLabel = new("version-label", Shapes.Text,
        "As cited: year of the session, or Rev. with place and year.", "\"Rev. Harbour, 2018\"", Required: true);

    private static readonly Key<Stated<Edtf>> Adopted = new("adopted", Shapes.Stated(Shapes.Date),
        "When it was adopted.", "2018", Required: true);

    private static readonly Key<Stated<string>> Session = new("session", Shapes.Stated(Shapes.Text),
        "The session that adopted it, as printed.", "\"Assembly of 2018\"");

    /// <summary>The resolution that lives through versions.</summary>
    public static RecordDefinition Work { get; } = new("resolutions", "Resolution",
        "A resolution as it lives through its versions, cited without a date.",
        [Number, Body],
        (f, identity, _) => new ResolutionRecord
        {
            Id = identity.Id,
            Place = identity.Place,
            Title = f.Require(CommonKeys.Title),
            Sources = f.Require(CommonKeys.Sources),
            Added = f.Require(CommonKeys.Added),
            Number = f.Require(Number),
            Body = f.Require(Body),
        });

    /// <summary>One version of it.</summary>
    public static RecordDefinition Version { get; } = new("resolutions", "Version of a resolution",
        "One version of a resolution, in the folder named like the resolution.",
        [VersionLabel, Adopted, Session, SharedShapes.Witnesses],
        (f, identity, _) => new ResolutionVersionRecord
        {
            Id = identity.Id,
            Place = identity.Place,
            Title = f.Require(CommonKeys.Title),
            Sources = f.Require(CommonKeys.Sources),
            Added = f.Require(CommonKeys.Added),
            VersionLabel = f.Require(VersionLabel),
            Adopted = f.Require(Adopted),
            Session = f.Get(Session) ?? new Stated<string>.NotFound(),
            Witnesses = f.Get(SharedShapes.Witnesses) ?? [],
        });
}
