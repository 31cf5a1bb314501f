using System.Diagnostics;

namespace CopArchive.Pipelines;

/// <summary>The phases of a build, in order, named as in Statiq.</summary>
public enum Phase
{
    /// <summary>Files are read.</summary>
    Input,

    /// <summary>Texts are parsed, the archive is linked.</summary>
    Process,

    /// <summary>Pages and feeds are made from the linked archive. Begins only if there are no errors so far.</summary>
    PostProcess,

    /// <summary>The site is put out, whole.</summary>
    Output,
}

/// <summary>A named step of a build. It begins when those it depends on are done, and never changes what they made.</summary>
public abstract class Pipeline
{
    private protected Pipeline(string name, Phase phase, IReadOnlyList<Pipeline> dependencies) =>
        (Name, Phase, Dependencies) = (name, phase, dependencies);

    /// <summary>What a person calls it.</summary>
    public string Name { get; }

    /// <summary>The phase that it belongs to.</summary>
    public Phase Phase { get; }

    /// <summary>Those whose results it needs.</summary>
    public IReadOnlyList<Pipeline> Dependencies { get; }

    /// <summary>How long it ran.</summary>
    public TimeSpan Duration { get; private set; }

    /// <summary>Whether it ran to its end.</summary>
    public bool IsDone { get; private set; }

    internal void Run(Action<int, int> advanced)
    {
        var clock = Stopwatch.StartNew();
        Execute(advanced);
        Duration = clock.Elapsed;
        IsDone = true;
    }

    private protected abstract void Execute(Action<int, int> advanced);
}

/// <summary>A pipeline that makes a <typeparamref name="T"/>.</summary>
public sealed class Pipeline<T> : Pipeline
{
    private readonly Func<Action<int, int>, T> _execute;
    private T? _result;

    /// <summary>A step.</summary>
    /// <param name="name">What a person calls it.</param>
    /// <param name="phase">The phase that it belongs to.</param>
    /// <param name="dependencies">Those whose results it needs.</param>
    /// <param name="execute">What it does; it is given a function by which to report progress: how many are done, out of how many.</param>
    public Pipeline(string name, Phase phase, IReadOnlyList<Pipeline> dependencies, Func<Action<int, int>, T> execute)
        : base(name, phase, dependencies) => _execute = execute;

    /// <summary>What it made.</summary>
    /// <exception cref="InvalidOperationException">It has not run yet: the caller does not declare it as a dependency.</exception>
    public T Result => IsDone ? _result! : throw new InvalidOperationException($"Pipeline {Name} is not done");

    private protected override void Execute(Action<int, int> advanced) => _result = _execute(advanced);
}
