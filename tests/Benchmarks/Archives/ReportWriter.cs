namespace CopArchive.Benchmarks.Archives;

/// <summary>Writes the report of a meeting, 40 to 120 numbered paragraphs, and a record for each outcome that it tells of.</summary>
internal sealed class ReportWriter(Plan plan, string data, int meeting)
{
    private static readonly (string Force, string Words)[] Verbs =
    [
        ("decision", "The meeting decided that"), ("agreement", "The meeting agreed that"),
        ("recommendation", "The meeting recommended that"),
        ("request", "The Chair requested that"), ("invitation", "The meeting invited members so that"),
        ("suggestion", "Some delegates suggested that"),
    ];

    private static readonly string[] Types = ["action", "report", "liaison-statement", "publication"];

    private readonly Citations _citations = new(plan);

    public void Write()
    {
        var papers = plan.PapersOf(meeting);
        var dice = Dice.Of(plan.Seed, 11, meeting);
        var prose = new Prose(dice);
        var day = plan.DayOf(meeting);
        var paragraphs = dice.Between(40, 120);
        var outcomes = plan.OutcomesOf(meeting);
        var introduced = Math.Min(papers - 2, paragraphs / 2);

        var file = new RecordFile(data, $"documents/report-meeting-{meeting}")
            .Key("type", "report")
            .Quoted("title", $"Report of meeting {meeting} of the {Plan.Group}")
            .Key("symbols", $"[\"{plan.Symbol(meeting, papers)}\", \"AW{day.Year % 100:00}/{meeting}\"]")
            .Key("date", $"{day.AddDays(2):yyyy-MM-dd}")
            .Key("language", "en")
            .Key("contributors", $"\n  - {{who: {Plan.Person(dice.Below(plan.People))}, as: \"chair\"}}")
            .Quoted("addressee", "Assembly of Winds")
            .Key("reports-on", $"meetings/{meeting}").Key("topics", $"[{Plan.Topic(dice.Below(plan.Topics))}]");
        _citations.AddRelations(file, meeting, papers, dice);
        file.Ends($"documents/report-meeting-{meeting}#p-1.1", dice);

        file.Block("## 1. Opening");
        file.Block($"1.1 Meeting {meeting} of the {Plan.Group} was held in Wind Hall. {prose.Sentences(40)}");
        file.Block($"1.2 The meeting adopted its agenda, Document {plan.Symbol(meeting, 1)}. {prose.Sentences(30)}");
        file.Block("## 2. Papers");
        for (var i = 1; i <= introduced; i++)
        {
            file.Block($"2.{i} {Vocabulary.Name(dice.Below(plan.Countries))} introduced "
                + $"Document {plan.Symbol(meeting, i + 1)}. {prose.Sentences(dice.Between(30, 90))}");
        }

        file.Block("## 3. Discussion");
        for (var i = 1; i <= paragraphs - 2 - introduced - outcomes; i++)
        {
            file.Block($"3.{i} {prose.Sentences(dice.Between(40, 100))}{_citations.Sentences(i % 12 == 1 ? 1 : 0, meeting, prose, dice)}");
            for (var bullet = dice.Chance(15) ? dice.Between(2, 5) : 0; bullet > 0; bullet--)
            {
                file.Block($"  - {prose.Words(dice.Between(8, 25))};");
            }
        }

        if (outcomes > 0)
        {
            file.Block("## 4. Outcomes");
        }

        for (var i = 1; i <= outcomes; i++)
        {
            file.Block($"4.{i} {WriteOutcome(i, prose, dice)} {prose.Sentences(dice.Between(20, 50))}");
        }

        file.Write();
    }

    /// <summary>Writes the record of an outcome; the sentence that the report prints of it comes back.</summary>
    private string WriteOutcome(int number, Prose prose, Dice dice)
    {
        var (force, verb) = dice.One(Verbs);
        var printed = $"{verb} {prose.Words(dice.Between(8, 20))}";
        var done = meeting < plan.Meetings && dice.Chance(50);
        var file = new RecordFile(data, $"outcomes/{meeting}-{number}")
            .Quoted("title", Vocabulary.Capital(prose.TitleWords(4)))
            .Key("force", force)
            .Key("type", dice.One(Types))
            .Key("meeting", $"meetings/{meeting}")
            .Quoted("printed-words", printed)
            .Key("evidence", $"[documents/report-meeting-{meeting}#p-4.{number}]")
            .Key("state", done ? "done" : "no-trace")
            .Key("state-as-of", "2026-11-25")
            .Quoted("addressee", "members")
            .Key("topics", $"[{Plan.Topic(dice.Below(plan.Topics))}]");
        if (done)
        {
            file.Key("led-to", plan.Paper(meeting + 1, dice.Between(1, plan.PapersOf(meeting + 1))));
        }

        file.Ends($"documents/report-meeting-{meeting}#p-4.{number}", Dice.Of(plan.Seed, 12, meeting, number)).Write();
        return printed + ".";
    }
}
