using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CopArchive.Records.Model;

namespace CopArchive.Exports;

/// <summary>What the next keeper has to know, as far as the settings and the workflows say it; what they do not say is marked.</summary>
public static partial class HandOver
{
    /// <summary>The page, in Markdown.</summary>
    /// <param name="settings">What the archive is.</param>
    /// <param name="workflows">The files of the workflows, by name.</param>
    public static string Print(ArchiveSettings settings, IReadOnlyList<string> workflows)
    {
        var text = new StringBuilder($"""
            # Handing over: {settings.Title}

            Made by the command `hand-over` from `data/archive.yml` and `.github/workflows`; a test says when it is out of date. Whoever
            takes over reads this page, then the pages to which it leads.

            ## Who and where

            - Who runs it: {settings.RunBy ?? Missing("run-by")}
            - Mails go to: {settings.Contact ?? Missing("contact")}
            - The site: {settings.BaseUrl}
            - The files: {settings.Repository?.Page ?? Missing("repository")} ({(settings.RepositoryIsPublic
                ? "public: what is merged can be read by everybody, for ever" : "not public")})
            - The group: {settings.Group}

            ## Accounts

            This page is public, so it says which there are and not who holds them. Write that down in your office, with two people
            for each:

            - the repository: an owner, who may change its settings and let others in
            - the host of the site: its owner, and where its bill goes
            - the domain: where it is registered, until when, and who is asked to renew it
            - the mailbox to which mails go: who reads it, also in August
            - where there are such: the private sister repository (papers kept back), the place of large files (`at`), the places where
              editions lie, the key that signs them with its passphrase, the host's address that orders a build (`BUILD_HOOK`)

            When somebody leaves: take the account out of the repository and the host on the last day, give the mailbox to somebody,
            change `run-by` and `contact` in `data/archive.yml` if they named that person, and write this page again:
            `hand-over --to docs/hand-over.md`.

            ## What runs by itself

            | name | when | what |
            |---|---|---|

            """);
        foreach (var workflow in workflows)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"| {Name().Match(workflow).Groups[1].Value} | {When(workflow)} | {About(workflow)} |\n");
        }

        return text.Append("""

            ## What to do when …

            - **papers of a meeting come**: [for-the-secretariat.md](for-the-secretariat.md).
            - **a decision was taken, or a resolution has a new version**: `new outcome`, `new version --set of=resolutions/21`; all keys
              stand on the site's page *For the secretariat*.
            - **many facts are to be mended at once**: *Many facts at once* in [for-keepers.md](for-keepers.md).
            - **a paper must wait for its hour**: *Kept back until an hour* in [for-keepers.md](for-keepers.md).
            - **a text must go at once**: [urgent-removal.md](urgent-removal.md).
            - **a month has passed**: `due` says which meetings and last days are coming and what waits; then look at the proposals and
              the mailbox.
            - **the yearly report is written**: `numbers --from 2026-01-01 --to 2026-12-31`; with `--log FILE` how often pages were
              read.
            - **an issue *The live site is not what was built* opens**: its sentences say what is off. It closes by itself.
              `verify --live URL` asks at once.
            - **the certificate or the domain ends**: the host, or where the domain is registered; the nightly look warns three weeks
              before a certificate ends.
            - **the domain changes**: change `base-url` in `data/archive.yml` and the variable `SITE_URL`; let the old domain lead to
              the new one, path by path, for as long as it can be kept, since citations name it.
            - **the host changes**: *Another host* in [for-keepers.md](for-keepers.md).
            - **the year ends, or the host is in doubt**: `edition 1` packs all of it into one folder; `restore` makes a working archive
              of that.
            - **the program changes**: [CHANGELOG.md](../CHANGELOG.md) says what a keeper has to know; how to take a newer one stands in
              [for-keepers.md](for-keepers.md).

            """).ToString().ReplaceLineEndings("\n");
    }

    private static string Missing(string key) => $"**not stated: `{key}` in `data/archive.yml`**";

    /// <summary>When it runs, as far as a clock decides it.</summary>
    private static string When(string workflow)
    {
        if (Cron().Match(workflow) is not { Success: true } at)
        {
            return "when something happens";
        }

        var minute = at.Groups["minute"].Value.PadLeft(2, '0');
        var hour = at.Groups["hour"].Value;
        return hour == "*" ? $"hourly, {minute} minutes past"
            : (at.Groups["date"].Value, at.Groups["day"].Value) switch
            {
                ("*", "*") => "daily",
                ("*", _) => "weekly",
                _ => "monthly",
            } + $" at {hour.PadLeft(2, '0')}:{minute} UTC";
    }

    /// <summary>The comment with which the file begins.</summary>
    private static string About(string workflow) => string.Join(' ',
        workflow.ReplaceLineEndings("\n").Split('\n').TakeWhile(l => l.StartsWith('#')).Select(l => l.TrimStart('#', ' ')))
        .Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex(@"^name: (.+?)\s*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"cron: ""(?<minute>[0-9]+) (?<hour>[0-9]+|\*) (?<date>[0-9]+|\*) \* (?<day>[^""]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Cron();
}
