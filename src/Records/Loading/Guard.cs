using System.Diagnostics;
using CopArchive.Diagnostics;
using CopArchive.Records.Definitions;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;

namespace CopArchive.Records.Loading;

/// <summary>Determines what is held of a record, and keeps restricted texts and files out.</summary>
internal static class Guard
{
    /// <summary>Reports a text or file that must not lie there, whatever else is wrong with the head.</summary>
    public static void Check(KeyValues fields, bool hasText, bool hasFiles, ArchiveSettings? settings, ReadingContext reading)
    {
        if (!fields.Has(CommonKeys.Access) || fields.Get(CommonKeys.Access) is not { Value.Level: not AccessLevel.Public } access)
        {
            return;
        }

        if (access.Value.Reason is null)
        {
            reading.Fault(RecordFaults.AccessReason(access.Place, access.Value.Level.ToString().ToLowerInvariant()));
        }

        // without readable settings, assume a public repository: the safer mistake
        if (settings is not { RepositoryIsPublic: false } && (hasText || hasFiles))
        {
            reading.Fault(RecordFaults.NotPublic(access.Place, hasText ? "a text" : "a file"));
        }
    }

    /// <summary>The record with its holding, and without its texts and files if they are not public.</summary>
    public static ArchiveRecord Apply(ArchiveRecord record, KeyValues fields, ArchiveSettings? settings, ReadingContext reading)
    {
        if (record.Access.Level != AccessLevel.Public)
        {
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
