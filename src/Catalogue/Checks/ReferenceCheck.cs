using CopArchive.Diagnostics;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Catalogue.Checks;

/// <summary>Checks that what records refer to exists and is of the right kind.</summary>
internal static class ReferenceCheck
{
    /// <summary>Checks every reference in every record's front matter, also of heads that have other faults.</summary>
    public static void Run(
        LoadedRecords loaded, KnownPages pages, IReadOnlyDictionary<RecordId, ArchiveRecord> byId,
        IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> texts, DiagnosticBag faults)
    {
        // whether a head with faults is itself kept back is not known
        foreach (var reference in loaded.UnreadReferences.Where(r => !loaded.Waiting.ContainsKey(r.Value.Id)))
        {
            Check(reference, pages, byId, texts, faults);
        }

        foreach (var (record, written) in loaded.Records.SelectMany(r => References.In(r).Select(w => (r, w))))
        {
            Check(written.Target, pages, byId, texts, faults);
            if (written.Folders.Count > 0
                && loaded.Known.Contains(written.Target.Value.Id)
                && !written.Folders.Contains(written.Target.Value.Id.Folder))
            {
                faults.Add(LinkFaults.WrongKind(written.Target.Place, written.Target.Value.Id.Value, written.Folders));
            }
        }

        foreach (var place in loaded.Terms.SelectMany(t => t.Sources).Select(s => s.StatedIn).OfType<Located<Reference>>())
        {
            Check(place, pages, byId, texts, faults);
        }
    }

    /// <summary>Checks one reference.</summary>
    public static bool Check(
        Located<Reference> reference, KnownPages pages, IReadOnlyDictionary<RecordId, ArchiveRecord> byId,
        IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> texts, DiagnosticBag faults)
    {
        var target = reference.Value;
        if (!pages.Has(target.Id))
        {
            faults.Add(pages.Missing(reference.Place, target.Id));
            return false;
        }

        // a faulty record is known, but its text is not
        // withdrawn text may be gone from its file too; records that refer to it need not change at once
        if (byId.GetValueOrDefault(target.Id) is not { Withdrawn: null } || (target.Anchor is null && target.Language is null))
        {
            return true;
        }

        var held = texts.GetValueOrDefault(target.Id)?.Where(t => target.Language is null || t.Language == target.Language).ToList() ?? [];
        var meant = held.Take(target.Language is null ? 1 : int.MaxValue);
        if (target.Anchor is null ? held.Count > 0 : meant.Any(t => t.Find(target.Anchor) is not null))
        {
            return true;
        }

        faults.Add(LinkFaults.UnknownAnchor(
            reference.Place, target.Id.Value, target.Anchor ?? target.Language!, [.. meant.SelectMany(t => t.Anchors())]));
        return false;
    }
}
