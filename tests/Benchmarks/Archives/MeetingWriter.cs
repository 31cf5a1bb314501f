using System.Globalization;

namespace CopArchive.Benchmarks.Archives;

/// <summary>Writes one meeting with all of its papers and what came out of it.</summary>
internal sealed class MeetingWriter(Plan plan, string data, int meeting)
{
    private readonly Citations _citations = new(plan);
    private readonly int _papers = plan.PapersOf(meeting);

    public void Write()
    {
        var dice = Dice.Of(plan.Seed, 7, meeting);
        var day = plan.DayOf(meeting);
        var chair = dice.Below(plan.People);
        new RecordFile(data, $"meetings/{meeting}")
            .Quoted("title", $"Meeting {meeting} of the {Plan.Group}")
            .Key("number", $"{meeting}")
            .Key("state", "held")
            .Key("date", $"{day:yyyy-MM-dd}/{day.AddDays(2):yyyy-MM-dd}")
            .Quoted("venue", $"Wind Hall, {Vocabulary.Name(7500 + (meeting % 40))}")
            .Key("languages", "[en]")
            .Key("people", $"\n  - {{who: {Plan.Person(chair)}, as: \"chair\", for: {Plan.Organisation(chair % plan.Countries)}}}")
            .Key("agenda", plan.Paper(meeting, 1)).Key("topics", $"[{Plan.Topic(dice.Below(plan.Topics))}]")
            .Key("mandated-by", Plan.Resolution(dice.Below(plan.Resolutions)))
            .Ends($"documents/report-meeting-{meeting}#p-1.1", dice)
            .Write();

        for (var paper = 1; paper < _papers; paper++)
        {
            switch (plan.KindOf(meeting, paper))
            {
                case PaperKind.Agenda:
                    WriteAgenda();
                    break;
                case PaperKind.TitleOnly:
                    var file = Head(paper, "information-document", Dice.Of(plan.Seed, 8, meeting, paper));
                    if (paper % 3 == 1)
                    {
                        file.Key("withdrawn", "{on: 2026-11-24, reason: \"It names a kite that asked not to be named.\"}");
                    }

                    file.Write();
                    break;
                default:
                    WritePaper(paper);
                    break;
            }
        }

        new ReportWriter(plan, data, meeting).Write();
    }

    private void WriteAgenda()
    {
        var dice = Dice.Of(plan.Seed, 8, meeting, 1);
        var prose = new Prose(dice);
        var file = Head(1, "agenda", dice)
            .Block("## Draft agenda {.agenda}")
            .Block("1 Opening")
            .Block($"2 Adoption of the agenda (Document {plan.Symbol(meeting, 1)})");
        for (var item = 3; item < 9; item++)
        {
            file.Block($"{item} {Vocabulary.Capital(prose.TitleWords(5))} (Document {plan.Symbol(meeting, dice.Between(1, _papers))})");
        }

        file.Write();
    }

    /// <summary>
    /// A contribution of 300 to 3,000 words, or a letter of 100 to 300. A revision has the paragraphs of the paper that it
    /// revises, but for one in seven.
    /// </summary>
    private void WritePaper(int paper)
    {
        var kind = plan.KindOf(meeting, paper);
        var original = kind == PaperKind.Revision ? paper - 1 : paper;
        var dice = Dice.Of(plan.Seed, 8, meeting, original);
        var file = Head(original, paper, kind == PaperKind.Letter ? "liaison-statement" : "contribution", dice);

        var sizes = new List<int>();
        for (var words = kind == PaperKind.Letter ? dice.Between(100, 300) : dice.Between(300, 3000); words > 0; words -= sizes[^1])
        {
            sizes.Add(Math.Min(words, dice.Between(30, 110)));
        }

        var cited = new int[sizes.Count];
        for (var i = dice.Between(2, 7); i > 0; i--)
        {
            cited[dice.Below(sizes.Count)]++;
        }

        var numbered = kind != PaperKind.Letter && original % 4 != 0;
        var perSection = dice.Between(3, 8);
        for (var i = 0; i < sizes.Count; i++)
        {
            var isNew = original != paper && i % 7 == 2;
            var own = Dice.Of(plan.Seed, 9, meeting, isNew ? paper : original, i);
            var prose = new Prose(own);
            var (section, place) = ((i / perSection) + 1, (i % perSection) + 1);
            if (place == 1 && kind != PaperKind.Letter)
            {
                file.Block($"## {(numbered ? $"{section}. " : "")}{Vocabulary.Capital(prose.TitleWords(3))}");
            }

            file.Block((numbered ? $"{section}.{place} " : "") + prose.Sentences(sizes[i])
                + _citations.Sentences(cited[i], meeting, prose, own));
            if (numbered && own.Chance(15))
            {
                for (var item = 0; item < 3; item++)
                {
                    file.Block($"  {(char)('a' + item)}. {prose.Words(own.Between(6, 20))};");
                }
            }
        }

        file.Write();
    }

    private RecordFile Head(int paper, string type, Dice dice) => Head(paper, paper, type, dice);

    private RecordFile Head(int original, int paper, string type, Dice dice)
    {
        var country = dice.Below(plan.Countries);
        var prose = new Prose(dice);
        var file = new RecordFile(data, plan.Paper(meeting, paper)).Key("type", type)
            .Quoted(
                "title",
                type == "agenda" ? $"Draft agenda of meeting {meeting}" : Vocabulary.Capital(prose.TitleWords(dice.Between(4, 9))))
            .Key("symbols", $"[\"{plan.Symbol(meeting, paper)}\"]")
            .Key("date", plan.DayOf(meeting).AddDays(-dice.Between(1, 60) + (paper == original ? 0 : 1)).ToString(
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture))
            .Key("language", "en")
            .Key("contributors", Contributor(country, dice)).Key("presented-at", $"meetings/{meeting}")
            .Key("topics", $"[{Plan.Topic(dice.Below(plan.Topics))}]");
        if (original != paper)
        {
            file.Key("revises", plan.Paper(meeting, original));
        }

        _citations.AddRelations(file, meeting, paper, dice);
        return file.Ends($"documents/report-meeting-{meeting}#p-1.2", Dice.Of(plan.Seed, 10, meeting, paper));
    }

    private string Contributor(int country, Dice dice) => dice.Below(3) switch
    {
        0 => $"\n  - {{who: {Plan.Person(dice.Below(plan.People))}, as: \"expert\", for: {Plan.Organisation(country)}}}",
        1 => $"\n  - {{who: {Plan.Organisation(dice.Between(plan.Countries, plan.Organisations - 1))}, as: \"member\"}}",
        _ => $"\n  - {{who: {Plan.Organisation(country)}, as: \"member country\"}}",
    };
}
