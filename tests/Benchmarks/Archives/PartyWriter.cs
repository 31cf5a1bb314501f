namespace CopArchive.Benchmarks.Archives;

/// <summary>Writes topics, organisations and people.</summary>
internal static class PartyWriter
{
    private static readonly string[] Regions = ["Northern Heights", "Southern Heights", "Eastern Plains", "Western Plains", "The Isles"];
    private static readonly string[] Types = ["government", "academia", "non-governmental", "company"];

    public static void Write(Plan plan, string data)
    {
        for (var i = 0; i < plan.Topics; i++)
        {
            var dice = Dice.Of(plan.Seed, 1, i);
            var file = new RecordFile(data, Plan.Topic(i))
                .Quoted("title", Plan.TopicTitle(i))
                .Quoted("scope-note", new Prose(dice).Sentences(20));
            if (i > 3 && dice.Chance(60))
            {
                file.Key("broader", $"[{Plan.Topic(dice.Below(4))}]");
            }

            file.Ends("documents/report-meeting-1#p-1.1", dice).Write();
        }

        for (var i = 0; i < plan.Organisations; i++)
        {
            var file = new RecordFile(data, Plan.Organisation(i)).Quoted("title", Plan.OrganisationTitle(plan, i));
            if (i < plan.Countries)
            {
                file.Key("type", "country").Quoted("region", Regions[i % Regions.Length]);
            }
            else
            {
                file.Key("type", Types[i % 4]).Key("country", Plan.Organisation(i % plan.Countries));
            }

            file.Ends("documents/report-meeting-1#p-1.2", Dice.Of(plan.Seed, 2, i)).Write();
        }

        for (var i = 0; i < plan.People; i++)
        {
            new RecordFile(data, Plan.Person(i)).Quoted("title", Plan.PersonTitle(i))
                .Key("posts", $"\n  - {{who: {Plan.Organisation(i % plan.Organisations)}, as: \"delegate\"}}")
                .Key("country", Plan.Organisation(i % plan.Countries))
                .Ends("documents/report-meeting-1#p-1.1", Dice.Of(plan.Seed, 3, i)).Write();
        }
    }
}
