using CopArchive.Diagnostics;
using CopArchive.Records.Definitions;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Records.Loading;

/// <summary>What was read from <c>data/</c>.</summary>
/// <param name="Settings">What the archive is; null where that has faults.</param>
/// <param name="Records">Every record without faults, by id.</param>
/// <param name="Known">The ids of all files, faulty ones included, so that one fault does not cause others.</param>
public sealed record LoadedRecords(ArchiveSettings? Settings, IReadOnlyList<ArchiveRecord> Records, IReadOnlySet<RecordId> Known)
{
    /// <summary>The terms of the glossary without faults, by the name of their file.</summary>
    public IReadOnlyList<GlossaryTerm> Terms { get; init; } = [];

    /// <summary>What is not released yet, and when it will be; it is neither among the records nor known.</summary>
    public IReadOnlyDictionary<RecordId, DateTimeOffset> Waiting { get; init; } = new Dictionary<RecordId, DateTimeOffset>();

    /// <summary>Texts whose heads have faults: nothing is made of them, but their own faults are told in the same run.</summary>
    public IReadOnlyList<UnreadText> Unread { get; init; } = [];

    /// <summary>What heads with faults name: whether it is there is told in the same run.</summary>
    public IReadOnlyList<Located<Reference>> UnreadReferences { get; init; } = [];

    /// <summary>The numbers of papers whose heads have faults.</summary>
    public IReadOnlyList<UnreadNumbers> UnreadNumbers { get; init; } = [];

    /// <summary>Whether some record has faults, so that it is not known what would be made of it.</summary>
    public bool HasUnread { get; init; }
}

/// <summary>A text whose head, or that of its record, has faults.</summary>
/// <param name="Id">The record.</param>
/// <param name="Language">The further language that it is in; null for the record's own.</param>
/// <param name="Text">The text, to be parsed.</param>
/// <param name="Corrections">What the head tells of corrected words; null where that cannot be read.</param>
public sealed record UnreadText(RecordId Id, string? Language, WrittenText Text, IReadOnlyList<WordCorrection>? Corrections);

/// <summary>Reads the records. Who else opens files under <c>data/</c>, and why, is listed in <c>tests/FileAccessTests.cs</c>.</summary>
public static class RecordLoader
{
    /// <summary>Reads a folder, in parallel. Faults go to <paramref name="faults"/>, all of them in one run.</summary>
    /// <param name="dataFolder">The folder.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="withheld">Names to be covered; null for none: whoever writes records needs them as they are.</param>
    /// <param name="originals">Where files lie that are too large for the repository; null for beside the folder, and not needed.</param>
    public static LoadedRecords Load(
        string dataFolder, DiagnosticBag faults, WithheldNames? withheld = null, OriginalsFolder? originals = null) =>
        Load(dataFolder, faults, withheld, originals, new KeptRecords());

    /// <summary>The same, of which only those files are read that have changed since.</summary>
    /// <inheritdoc cref="Load(string, DiagnosticBag, WithheldNames, OriginalsFolder)"/>
    internal static LoadedRecords Load(
        string dataFolder, DiagnosticBag faults, WithheldNames? withheld, OriginalsFolder? originals, KeptRecords kept)
    {
        originals ??= new OriginalsFolder(OriginalsFolder.Of(dataFolder), IfMissing.Accept);
        withheld ??= WithheldNames.None;
        var folder = kept.Folder(dataFolder, faults);
        var settings = kept.Settings(
            folder.Settings,
            withheld,
            own => folder.Settings is { } file && Read(file, withheld, own) is { } read
                ? SettingsDefinition.Read(read.Head, new ReadingContext(own, "", ""))
                : null,
            faults);
        var known = folder.Records.Select(r => r.Id).Concat(withheld.Ids).Concat(withheld.Ids.Select(withheld.Cover)).ToHashSet();
        var readings = kept.Readings(folder.Records, files => ReadAll(files, folder, settings, withheld, originals));
        // of nearly all there is nothing but the record
        var odd = readings.Where(r => r.Record is null || !r.Faults.IsEmpty || r.Unread.Count > 0).ToList();
        odd.ForEach(r => r.Faults.CopyTo(faults));

        var sound = readings.Select(r => r.Record).OfType<ArchiveRecord>();
        // the files stand in the order of ids already, but not of covered ones
        IReadOnlyList<ArchiveRecord> records = [.. withheld.Ids.Any() ? sound.OrderBy(r => r.Id) : sound];
        ReportUnnamedFiles(folder, records, known, settings?.Languages[0] ?? "en", faults);
        return new LoadedRecords(settings, records, known)
        {
            Unread = [.. odd.SelectMany(r => r.Unread).OrderBy(t => t.Text.File, StringComparer.Ordinal)],
            UnreadReferences = [.. odd.SelectMany(r => r.Named).OrderBy(n => n.Place)],
            UnreadNumbers = [.. odd.Select(r => r.Numbers).OfType<UnreadNumbers>().OrderBy(n => n.Id)],
            HasUnread = odd.Exists(r => r.Record is null),
            Terms = [.. folder.Terms.Select(t => ReadTerm(t, settings, faults)).OfType<GlossaryTerm>()],
        };
    }

    /// <summary>Reads one record, and what can be told of it where it has faults.</summary>
    private static RecordReading ReadAll(
        RecordFiles files, DataFolder folder, ArchiveSettings? settings, WithheldNames withheld, OriginalsFolder originals)
    {
        var own = new DiagnosticBag();
        try
        {
            var reading = new ReadingContext(
                own, $"{folder.Name}/{files.Id}", Path.Combine([folder.Path, .. files.Id.Value.Split('/')]))
            {
                Originals = originals,
            };
            var record = ReadOne(files.Id, files.Own, folder, settings, withheld, reading);
            // of a record without faults, a further language may have some
            var texts = record is null ? files.Own : files.Own.Where(f => f.Language is { } language
                && record.Access.Level == AccessLevel.Public
                && record.Texts.All(t => t.Language != language)
                && record.WithdrawnTexts.All(t => t.Language != language));
            return new RecordReading(files, record, own)
            {
                Unread = [.. texts.Select(f => TextAlone(f, settings, withheld)).OfType<UnreadText>()],
                Named = record is null ? reading.Named : [],
                Numbers = record is null && files.Id.Folder == DocumentDefinition.Definition.Folder
                    ? NumbersAlone(files.Id, files.Own.FirstOrDefault(f => f.Language is null), withheld)
                    : null,
            };
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // a fault of ours; it costs this record and no other, and is told with its file
            own.Add(FileFaults.Unexpected(files.Own[0].Place, e));
            return new RecordReading(files, null, own);
        }
    }

    private static GlossaryTerm? ReadTerm(DataFile file, ArchiveSettings? settings, DiagnosticBag faults) =>
        RecordFile.Read(file.Place.File, file.FullPath, faults) is { } read
            ? TermDefinition.Read(read.Head, Path.GetFileNameWithoutExtension(file.FullPath), file.Place, settings?.Languages[0],
                new ReadingContext(faults, "", ""))
            : null;

    private static ArchiveRecord? ReadOne(
        RecordId id, IReadOnlyList<DataFile> files, DataFolder folder, ArchiveSettings? settings, WithheldNames withheld,
        ReadingContext reading)
    {
        var main = files.FirstOrDefault(f => f.Language is null);
        if (main is null)
        {
            foreach (var file in files)
            {
                reading.Fault(FileFaults.Orphan(file.Place, reading.AttachmentFile));
            }

            return null;
        }

        if (RecordDefinitions.For(id) is not { } definition || Read(main, withheld, reading.Faults) is not { } own)
        {
            return null;
        }

        var covered = withheld.Cover(id);
        var place = covered == id ? main.Place : SourcePlace.Top($"{folder.Name}/{covered}.yml");
        var (record, fields) = definition.Read(own.Head, new Identity(covered, place), reading);
        TextFaults(own, fields, settings, reading);
        var translations = files.Where(f => f.Language is not null).OrderBy(f => f.Language, StringComparer.Ordinal)
            .Select(f => Translation(f, record?.Language, main, settings, withheld, reading)).OfType<Translation>().ToList();
        Guard.Check(
            fields,
            own.HasText || translations.Any(t => t.Text is not null),
            fields.Wrote(CommonKeys.Files) || translations.Any(t => t.Files.Count > 0),
            settings,
            reading);
        if (record is null)
        {
            return null;
        }

        List<AttachedFile> attached = [.. record.Files, .. translations.SelectMany(t => t.Files)];
        foreach (var second in attached
            .GroupBy(f => f.Path.Value.ToUpperInvariant(), StringComparer.Ordinal)
            .SelectMany(g => g.Skip(1)))
        {
            reading.Fault(AttachedFileFaults.FileTwice(second.Path.Place, second.Path.Value));
        }

        var whole = Guard.Apply(
            record with
            {
                Texts = [.. new[] { OwnText(own, record, fields, settings, reading) }
                    .Concat(translations.Select(t => t.Text))
                    .OfType<WrittenText>()],
                WithdrawnTexts = [.. translations.Select(t => t.Withdrawn).OfType<WithdrawnText>()],
                Files = attached,
                SourceTexts = [own.Source, .. translations.Where(t => t.Withdrawn is null).Select(t => t.Source)],
            },
            fields, settings, reading);
        var first = whole.Texts.Count > 0 ? whole.Texts[0].Language : null;
        whole = first == (settings?.Languages[0] ?? "en") ? whole : whole with { TitleLanguage = first };
        return covered != id && whole is PersonRecord person ? WithheldNames.WithoutName(person) : whole;
    }

    private static RecordFile? Read(DataFile file, WithheldNames withheld, DiagnosticBag faults) =>
        SourceText.Read(file.Place.File, file.FullPath, faults) is { } source ? RecordFile.Read(withheld.Cover(source), faults) : null;

    private static Translation? Translation(
        DataFile file, string? firstLanguage, DataFile main, ArchiveSettings? settings, WithheldNames withheld, ReadingContext reading)
    {
        if (file.Language == firstLanguage)
        {
            reading.Fault(FileFaults.DuplicateId(file.Place, main.Place.File));
            return null;
        }

        if (settings is not null && !settings.Languages.Contains(file.Language!))
        {
            reading.Fault(RecordFaults.UnknownLanguage(file.Place, file.Language!));
        }

        return Read(file, withheld, reading.Faults) is { } further
            ? TranslationDefinition.Read(further, file.Language!, reading)
            : null;
    }

    /// <summary>The text of a file whatever its head says; null where it has none, or none can be read.</summary>
    private static UnreadText? TextAlone(DataFile file, ArchiveSettings? settings, WithheldNames withheld)
    {
        var source = SourceText.Read(file.Place.File, file.FullPath, new DiagnosticBag()) is { } read ? withheld.Cover(read) : null;
        return source is not null && RecordFile.TextStartOf(source) is { } start && start < source.Text.Length
            ? new UnreadText(file.Id!, file.Language, new WrittenText(
                file.Language ?? settings?.Languages[0] ?? "en", TextStatus.Original, "", source, start, Copy: null),
                KeysAlone(source) is { } head ? CorrectionsAlone(file, head) : null)
            : null;
    }

    /// <summary>What a head with faults tells of corrected words; null where that cannot be read.</summary>
    private static IReadOnlyList<WordCorrection>? CorrectionsAlone(DataFile file, YamlMap head)
    {
        var isPaper = file.Language is null && file.Id!.Folder == DocumentDefinition.Definition.Folder;
        Key key = isPaper ? CorrectionShapes.OfPapers : CorrectionShapes.OfWords;
        var fields = KeyValues.Read(head, [key], new ReadingContext(new DiagnosticBag(), "", ""));
        return fields.Has(key) || !fields.Wrote(key) ? CommonKeys.CorrectionsOf(fields) : null;
    }

    /// <summary>The numbers of a paper, whatever else is wrong with its head.</summary>
    private static UnreadNumbers NumbersAlone(RecordId id, DataFile? file, WithheldNames withheld) =>
        file is not null
        && SourceText.Read(file.Place.File, file.FullPath, new DiagnosticBag()) is { } source
        && KeysAlone(withheld.Cover(source)) is { } head
            ? DocumentDefinition.NumbersAlone(id, head)
            : new UnreadNumbers(id, null, []);

    private static YamlMap? KeysAlone(SourceText source) => RecordFile.Read(source, new DiagnosticBag())?.Head;

    /// <summary>What is missing in the head of a file with a text, whatever else is wrong with that head.</summary>
    private static void TextFaults(RecordFile file, KeyValues fields, ArchiveSettings? settings, ReadingContext reading)
    {
        if (!file.HasText)
        {
            return;
        }

        if (!fields.Wrote(CommonKeys.Language))
        {
            reading.Fault(RecordFaults.NoLanguage(file.Head.Place, file.Head.InBraces));
        }
        else if (settings is not null && fields.Has(CommonKeys.Language)
            && fields.Get(CommonKeys.Language) is var language && !settings.Languages.Contains(language.Value))
        {
            reading.Fault(RecordFaults.UnknownLanguage(language.Place, language.Value));
        }

        if (!fields.Wrote(CommonKeys.Copy))
        {
            reading.Fault(RecordFaults.NoCopy(file.Head.Place, file.Head.InBraces));
        }
    }

    private static WrittenText? OwnText(
        RecordFile file, ArchiveRecord record, KeyValues fields, ArchiveSettings? settings, ReadingContext reading)
    {
        var corrections = CommonKeys.CorrectionsOf(fields);
        if (!file.HasText)
        {
            foreach (var on in corrections.SelectMany(c => c.On).Where(_ => record.Withdrawn is null))
            {
                reading.Fault(LinkFaults.UnknownAnchor(on.Place, record.Id.Value, on.Value, []));
            }

            return null;
        }

        // a text without a language is read as one of the archive's first, so that its other faults come in the same run
        return new WrittenText(
            record.Language ?? settings?.Languages[0] ?? "en", fields.Get(CommonKeys.Status), record.Title.Value, file.Source,
            file.TextStart, fields.Get(CommonKeys.Copy))
        {
            Corrections = corrections,
        };
    }

    private static void ReportUnnamedFiles(
        DataFolder folder, IReadOnlyList<ArchiveRecord> records, HashSet<RecordId> known, string language, DiagnosticBag faults)
    {
        if (folder.Attachments.Count == 0)
        {
            return;
        }

        var named = records.SelectMany(r => r.Files).Where(f => f.Erased is null).Select(f => f.FullPath).ToHashSet(StringComparer.Ordinal);
        var byId = records.ToDictionary(r => r.Id);
        // of what could not be read, or is withheld, it is not known what it names
        var faulty = known.Except(byId.Keys).ToHashSet();
        foreach (var file in folder.Attachments.Where(a => !named.Contains(a.FullPath)))
        {
            var path = file.Place.File[(folder.Name.Length + 1)..];
            var (id, name) = DataPath.TryParse(path) is { Attachment: { } attachment } parsed
                ? (parsed.Id, attachment)
                : (default(RecordId?), "");
            if (id is { } unread && faulty.Contains(unread))
            {
                continue;
            }

            if (id is { } kept && byId.TryGetValue(kept, out var holder)
                && holder.Files.Any(f => f.Erased is not null && AttachedFiles.IsStill(f, file.FullPath)))
            {
                faults.Add(AttachedFileFaults.FileErased(file.Place, holder.Place.File));
                continue;
            }

            var shown = FileKind.NameLike(name) ?? $"paper{Path.GetExtension(name)}";
            faults.Add(id is { } of && byId.TryGetValue(of, out var record)
                ? AttachedFileFaults.FileUnnamed(
                    file.Place,
                    record.Place.File,
                    record.Files.Count > 0,
                    shown == name ? null : $"{folder.Name}/{of}/{shown}",
                    AttachedFiles.Entry(shown, file.FullPath, record.Language ?? language))
                : AttachedFileFaults.FileWithoutPage(
                    file.Place, id is { } lost && !byId.ContainsKey(lost) ? $"{folder.Name}/{lost}" : null));
        }
    }
}
