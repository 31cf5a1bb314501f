using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Graphics.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace CopArchive.Importing.Readers.Pdf;

/// <summary>
/// Follows what paints a page and notes areas, pictures and clips in their order. Text is only counted, as the library counts it for
/// its letters, so that a letter is known to be painted before or after an area.
/// </summary>
internal sealed class PagePainter : BaseStreamProcessor<PagePainting>, IOperationContext
{
    /// <summary>What is more opaque than this hides what lies beneath.</summary>
    private const double Opaque = 0.9;

    /// <summary>Only a colour that is darker than this hides words when it is mixed with what lies beneath.</summary>
    private const double Dark = 0.05;

    /// <summary>Lines thinner than this many points cover no words.</summary>
    private const double Thick = 3;

    private readonly List<PaintedArea> _areas = [];
    private readonly List<PaintedText> _texts = [];
    private readonly Stack<Layer?> _parts = new();
    private readonly Stack<Clip?> _kept = new();
    private readonly List<List<PdfPoint>> _rings = [];
    private FillingRule? _clipRule;
    private Clip? _clip;
    private Layer? _layer;
    private bool _isPale, _isVeiled;

    private PagePainter(
        int number, IResourceStore resources, IPdfTokenScanner scanner, IPageContentParser parser, ILookupFilterProvider filters,
        CropBox crop, UserSpaceUnit unit, PageRotationDegrees rotation, TransformationMatrix matrix, ParsingOptions options)
        : base(number, resources, scanner, parser, filters, crop, unit, rotation, matrix, options)
    {
    }

    /// <summary>Makes pages of this kind.</summary>
    public sealed class Factory(
        IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters, IPageContentParser parser,
        ParsingOptions options)
        : BasePageFactory<PagePainting>(scanner, resources, filters, parser, options)
    {
        protected override PagePainting ProcessPage(
            int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox,
            UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, TransformationMatrix initialMatrix,
            IReadOnlyList<IGraphicsStateOperation> operations) =>
            new PagePainter(
                pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix,
                ParsingOptions).Process(pageNumber, operations);
    }

    public override PagePainting Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        ProcessOperations(operations);
        return new PagePainting(_areas, _texts);
    }

    void IOperationContext.ShowText(IInputBytes bytes) => ShowText();

    public override void ShowPositionedText(IReadOnlyList<IToken> tokens) => ShowText();

    public override void PushState()
    {
        base.PushState();
        _kept.Push(_clip);
    }

    public override void PopState()
    {
        base.PopState();
        if (_kept.TryPop(out var kept))
        {
            _clip = kept;
        }
    }

    public override void MoveTo(double x, double y)
    {
        BeginSubpath();
        Add(x, y);
    }

    public override void LineTo(double x, double y) => Add(x, y);

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) =>
        Curve(CurrentPosition, Placed(x2, y2), Placed(x3, y3));

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) =>
        Curve(Placed(x1, y1), Placed(x2, y2), Placed(x3, y3));

    public override void Rectangle(double x, double y, double width, double height)
    {
        _rings.Add([Placed(x, y), Placed(x + width, y), Placed(x + width, y + height), Placed(x, y + height)]);
        _rings.Add([]);
    }

    public override void BeginSubpath() => _rings.Add([]);

    public override PdfPoint? CloseSubpath()
    {
        if (_rings.Count == 0 || _rings[^1].Count == 0)
        {
            return null;
        }

        var first = _rings[^1][0];
        _rings[^1].Add(first);
        _rings.Add([first]);
        return CurrentPosition = first;
    }

    public override void FillPath(FillingRule fillingRule, bool close) => Paint(fillingRule, isStroked: false, close);

    public override void StrokePath(bool close) => Paint(null, isStroked: true, close);

    public override void FillStrokePath(FillingRule fillingRule, bool close) => Paint(fillingRule, isStroked: true, close);

    public override void EndPath() => ClosePath();

    public override void ClosePath()
    {
        if (_clipRule is { } rule && PageArea.Of(_rings, rule == FillingRule.EvenOdd) is { } area)
        {
            _clip = new Clip(area, _clip);
        }

        _clipRule = null;
        _rings.Clear();
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule) => _clipRule = clippingRule;

    public override void PaintShading(NameToken shadingName)
    {
        if (_clip is not null)
        {
            Add(_clip.Area, null, isPicture: false, mayShowThrough: true, GetCurrentState().AlphaConstantNonStroking);
        }
    }

    public override void RenderGlyph(
        IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        // letters are read elsewhere
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
        _parts.Push(_layer);
        if (name.Data == "OC" && propertyDictionaryName is not null)
        {
            Enter(ResourceStore.GetMarkedContentPropertiesDictionary(propertyDictionaryName));
        }
    }

    public override void EndMarkedContent()
    {
        if (_parts.TryPop(out var outer))
        {
            _layer = outer;
        }
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
        var corners = new[] { rectangle.BottomLeft, rectangle.BottomRight, rectangle.TopRight, rectangle.TopLeft };
        if (PageArea.Of([[.. corners.Select(c => Placed(c.X, c.Y))]], isEvenOdd: false) is { } area)
        {
            _clip = new Clip(area, _clip);
        }
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        // a group is painted as one thing, as transparent as what calls it
        var (isPale, isVeiled, layer) = (_isPale, _isVeiled, _layer);
        Enter(LayerOf(formStream.StreamDictionary));
        if (formStream.StreamDictionary.ContainsKey(NameToken.Group))
        {
            var state = GetCurrentState();
            _isPale |= state.AlphaConstantNonStroking < Opaque;
            _isVeiled |= state.SoftMask is not null || state.BlendMode != BlendMode.Normal;
        }

        base.ProcessFormXObject(formStream, xObjectName);
        (_isPale, _isVeiled, _layer) = (isPale, isVeiled, layer);
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) =>
        Picture(xObjectContentRecord.Stream.StreamDictionary);

    protected override void RenderInlineImage(InlineImage inlineImage) => Picture(null, inlineImage.IsImageMask);

    private void ShowText()
    {
        TextSequence++;
        _texts.Add(new PaintedText(_clip, _layer));
    }

    private PdfPoint Placed(double x, double y) => CurrentTransformationMatrix.Transform(new PdfPoint(x, y));

    private void Add(double x, double y)
    {
        if (_rings.Count > 0)
        {
            _rings[^1].Add(CurrentPosition = Placed(x, y));
        }
    }

    private void Curve(PdfPoint first, PdfPoint second, PdfPoint to)
    {
        if (_rings.Count > 0)
        {
            _rings[^1].AddRange(PageArea.Curve(CurrentPosition, first, second, to));
            CurrentPosition = to;
        }
    }

    private void Paint(FillingRule? fill, bool isStroked, bool close)
    {
        if (close)
        {
            _ = CloseSubpath();
        }

        var state = GetCurrentState();
        if (fill is { } rule && PageArea.Of(_rings, rule == FillingRule.EvenOdd) is { } area)
        {
            Add(area, state.CurrentNonStrokingColor, isPicture: false, state.NonStrokingOverprint, state.AlphaConstantNonStroking);
        }

        var matrix = state.CurrentTransformationMatrix;
        var width = isStroked ? state.LineWidth * Math.Sqrt(Math.Abs((matrix.A * matrix.D) - (matrix.B * matrix.C))) : 0;
        if (width >= Thick)
        {
            foreach (var line in _rings.SelectMany(r => r.Zip(r.Skip(1))))
            {
                if (Bar(line.First, line.Second, width / 2) is { } bar)
                {
                    Add(bar, state.CurrentStrokingColor, isPicture: false,
                        state.Overprint || state.LineDashPattern.Array.Count > 0, state.AlphaConstantStroking);
                }
            }
        }

        ClosePath();
    }

    /// <summary>A thick line as an area.</summary>
    private static PageArea? Bar(PdfPoint from, PdfPoint to, double half)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt((x * x) + (y * y));
        var (dx, dy) = (-y / length * half, x / length * half);
        return length > 0
            ? PageArea.Of(
                [[new(from.X + dx, from.Y + dy), new(to.X + dx, to.Y + dy), new(to.X - dx, to.Y - dy), new(from.X - dx, from.Y - dy)]],
                isEvenOdd: false)
            : null;
    }

    private void Picture(DictionaryToken? about, bool isMask = false)
    {
        PdfPoint[] corners = [Placed(0, 0), Placed(1, 0), Placed(1, 1), Placed(0, 1)];
        var hasHoles = isMask || (about is not null && new[] { NameToken.Smask, NameToken.Mask, NameToken.ImageMask }
            .Any(about.ContainsKey));
        var layer = _layer;
        Enter(about is null ? null : LayerOf(about));
        if (PageArea.Of([corners], isEvenOdd: false) is { } area)
        {
            Add(area, null, isPicture: true, hasHoles, GetCurrentState().AlphaConstantNonStroking);
        }

        _layer = layer;
    }

    private DictionaryToken? LayerOf(DictionaryToken about) =>
        about.TryGet(NameToken.Create("OC"), PdfScanner, out DictionaryToken? layer) ? layer : null;

    /// <summary>What follows lies on a layer, or on one that is shown if one of several is.</summary>
    private void Enter(DictionaryToken? layer)
    {
        if (layer is not null)
        {
            var name = NameToken.Create("OCGs");
            IReadOnlyList<IToken> all = layer.TryGet(name, PdfScanner, out ArrayToken? several) ? several.Data
                : layer.TryGet(name, PdfScanner, out DictionaryToken? single) ? new[] { single }
                : [layer];
            _layer = new Layer(
                [
                    .. all.Select(t => DirectObjectFinder.TryGet(t, PdfScanner, out DictionaryToken? one) ? NameOf(one) : null)
                        .OfType<string>(),
                ],
                _layer);
        }
    }

    private string? NameOf(DictionaryToken layer) =>
        layer.TryGet(NameToken.Name, PdfScanner, out IDataToken<string>? name) ? name.Data : null;

    private void Add(PageArea area, IColor? colour, bool isPicture, bool mayShowThrough, double alpha)
    {
        var state = GetCurrentState();
        var light = isPicture ? null : Lightness.Of(colour);
        var isMixed = state.BlendMode is BlendMode.Multiply or BlendMode.Darken && light is not < Dark;
        if (_isPale || alpha < Opaque || isMixed)
        {
            return;
        }

        _areas.Add(new PaintedArea(
            area, _clip, TextSequence, light, _layer, isPicture,
            mayShowThrough || _isVeiled || colour is PatternColor || state.SoftMask is not null
                || state.BlendMode is not (BlendMode.Normal or BlendMode.Multiply or BlendMode.Darken)));
    }
}
