using System.Runtime.CompilerServices;
using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Pipelines;

/// <summary>Texts that were parsed before, by what they were parsed from: as long as that is kept, they are.</summary>
internal sealed class KeptTexts
{
    private ConditionalWeakTable<object, Kept> _texts = [];
    private ArchiveSettings? _settings;
    private (SymbolReader Symbols, MentionFinder Mentions)? _readers;

    /// <summary>What finds numbers and mentions in texts; what was parsed under other settings is forgotten.</summary>
    public (SymbolReader Symbols, MentionFinder Mentions) Under(ArchiveSettings? settings)
    {
        if (_readers is null || settings != _settings)
        {
            // without settings numbers cannot be recognised; texts are parsed all the same, to report their own faults
            var symbols = new SymbolReader(settings?.GroupNames ?? [], settings?.SymbolSeries ?? []);
            (_texts, _settings, _readers) = ([], settings, (symbols, new MentionFinder(symbols, settings?.ResolutionWords ?? [])));
        }

        return _readers.Value;
    }

    /// <summary>Parsed texts.</summary>
    /// <param name="written">From what they are parsed; the very object, not one that says the same.</param>
    /// <param name="parse">Parses them.</param>
    /// <param name="faults">Where it goes what was said of them.</param>
    public IReadOnlyList<TextBody> Get(object written, Func<DiagnosticBag, IReadOnlyList<TextBody>> parse, DiagnosticBag faults)
    {
        if (Find(written, faults) is { } known)
        {
            return known;
        }

        var own = new DiagnosticBag();
        var texts = parse(own);
        _texts.AddOrUpdate(written, new Kept(texts, own));
        own.CopyTo(faults);
        return texts;
    }

    /// <summary>Texts that were parsed before; null where they have to be.</summary>
    /// <inheritdoc cref="Get"/>
    public IReadOnlyList<TextBody>? Find(object written, DiagnosticBag faults)
    {
        if (!_texts.TryGetValue(written, out var kept))
        {
            return null;
        }

        kept.Faults.CopyTo(faults);
        return kept.Texts;
    }

    private sealed record Kept(IReadOnlyList<TextBody> Texts, DiagnosticBag Faults);
}
