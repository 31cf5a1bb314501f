namespace CopArchive.Benchmarks.Archives;

/// <summary>Writes resolutions and their versions, each of which changes a few clauses of the one before.</summary>
internal static class ResolutionWriter
{
    public static void Write(Plan plan, string data)
    {
        for (var i = 0; i < plan.Resolutions; i++)
        {
            var dice = Dice.Of(plan.Seed, 4, i);
            var title = $"On {new Prose(dice).TitleWords(4)}";
            new RecordFile(data, Plan.Resolution(i)).Quoted("title", title).Quoted("number", $"{Plan.ResolutionNumber(i)}")
                .Key("body", Plan.Organisation(plan.Countries)).Ends("documents/report-meeting-1#p-1.2", dice).Write();
            for (var version = 0; version < Plan.Versions(i); version++)
            {
                WriteVersion(plan, data, i, version, title);
            }
        }
    }

    private static void WriteVersion(Plan plan, string data, int resolution, int version, string title)
    {
        var file = new RecordFile(data, Plan.Version(resolution, version)).Quoted("title", title)
            .Quoted("version-label", Plan.VersionLabel(resolution, version)).Key("adopted", $"{Plan.VersionYear(resolution, version)}")
            .Quoted("session", $"Session {version + 3}").Key("language", "en");
        if (version > 0)
        {
            file.Key("revises", Plan.Version(resolution, version - 1));
        }

        file.Ends("documents/report-meeting-1#p-1.2", Dice.Of(plan.Seed, 5, resolution, version));
        file.Block($"The Assembly of Winds ({Plan.VersionLabel(resolution, version).Replace("Rev. ", "", StringComparison.Ordinal)}),");
        file.Block("## considering");
        for (var i = 0; i < 6; i++)
        {
            file.Block($"{(char)('a' + i)}) that {Clause(plan, resolution, version, i)}{(i == 5 ? "," : ";")}");
        }

        file.Block("## resolves {.operative}");
        for (var i = 0; i < 9; i++)
        {
            file.Block($"{i + 1} that {Clause(plan, resolution, version, 10 + i)}{(i == 8 ? "," : ";")}");
        }

        file.Block("## instructs the Secretary {.operative}");
        file.Block($"1 to {Clause(plan, resolution, version, 30)};");
        file.Block("2 to report to the Assembly every year.");
        file.Write();
    }

    /// <summary>A clause; one in five is new in each version.</summary>
    private static string Clause(Plan plan, int resolution, int version, int clause)
    {
        var dice = Dice.Of(plan.Seed, 6, resolution, clause % 5 == version % 5 ? version : 0, clause);
        return new Prose(dice).Words(dice.Between(12, 60));
    }
}
