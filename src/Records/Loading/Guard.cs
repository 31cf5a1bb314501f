using System.Diagnostics;
using CopArchive.Diagnostics;
using CopArchive.Records.Definitions;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;

namespace CopArchive.Records.Loading;

/// <summary>Determines what is held of a record, and keeps restricted texts and files out.</summary>
internal static class Guard
{
    /// <summary>The record with its holding, and without its texts and files if they are not public.</summary>
    public static ArchiveRecord Apply(ArchiveRecord record, KeyValues fields, ArchiveSettings? settings, ReadingContext reading)
    {
        if (record.Access.Level != AccessLevel.Public)
        {
            var place = fields.Get(CommonKeys.Access).Place;
            if (record.Access.Reason is null)
            {
                reading.Fault(RecordFaults.AccessReason(place));
            }

            // without readable settings, assume a public repository: the safer mistake
            if (settings is not { RepositoryIsPublic: false } && (record.Texts.Count > 0 || record.Files.Count > 0))
            {
                reading.Fault(RecordFaults.NotPublic(place, record.Texts.Count > 0 ? "a text" : "a file"));
            }

            record = record with { Texts = [], Files = [] };
        }

        var held = record.Texts.Count > 0 ? Holding.Text : record.Files.Count > 0 ? Holding.File : Holding.Metadata;
        if (!fields.Has(CommonKeys.Holding))
        {
            return record with { Holding = held };
        }

        var said = fields.Get(CommonKeys.Holding);
        if (!(held == Holding.Metadata ? said.Value is Holding.Metadata or Holding.Announced or Holding.Missing : said.Value == held))
        {
            reading.Fault(RecordFaults.Holding(said.Place, $"'{said.Value.ToString().ToLowerInvariant()}'", held switch
            {
                Holding.Text => "a text stands in this file",
                Holding.File => "only a file is attached",
                Holding.Metadata or Holding.Announced or Holding.Missing => "there is neither a text nor a file",
                _ => throw new UnreachableException($"{held}"),
            }));
        }

        return record with { Holding = said.Value };
    }
}
