using Mono.Cecil;

namespace CopArchive.Tests;

/// <summary>A type of the program. What is nested in it, and what the compiler made for its methods, counts as the type itself.</summary>
internal sealed record ProgramType(string Namespace, string Name)
{
    /// <summary>As <c>CopArchive.Texts.TextParser</c>.</summary>
    public override string ToString() => $"{Namespace}.{Name}";
}

/// <summary>The program as compiled: which type names which, in signatures and in method bodies, and which methods each calls.</summary>
internal static class CompiledProgram
{
    private static readonly ModuleDefinition Module = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, "CopArchive.dll"));

    /// <summary>All types that have a namespace; the few lines of Program.cs have none.</summary>
    public static IReadOnlySet<ProgramType> Types { get; } = Module.Types.Where(IsOurs).Select(Outermost).ToHashSet();

    /// <summary>Which type names which other.</summary>
    public static IReadOnlySet<(ProgramType From, ProgramType To)> References { get; } = Module.GetTypes()
        .SelectMany(from => NamedBy(from).SelectMany(Parts).Where(IsOurs).Select(to => (From: Outermost(from), To: Outermost(to))))
        .Where(r => r.From != r.To && Types.Contains(r.From))
        .ToHashSet();

    /// <summary>Which type calls which method, or hands it on to be called.</summary>
    public static IReadOnlyList<(ProgramType From, MethodReference Method)> Calls { get; } =
    [
        .. Module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody)
            .SelectMany(m =>
                m.Body.Instructions.Select(i => i.Operand).OfType<MethodReference>().Select(c => (Outermost(m.DeclaringType), c))),
    ];

    private static IEnumerable<TypeReference?> NamedBy(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(i => i.InterfaceType),
        .. Constraints(type),
        .. type.Fields.Select(f => f.FieldType),
        .. type.Methods.SelectMany(m => (IEnumerable<TypeReference?>)[.. NamedBy(m), .. Constraints(m), .. NamedInBody(m)]),
    ];

    private static IEnumerable<TypeReference> Constraints(IGenericParameterProvider generic) =>
        generic.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType);

    private static IEnumerable<TypeReference?> NamedInBody(MethodDefinition method) => !method.HasBody ? [] :
    [
        .. method.Body.Variables.Select(v => v.VariableType),
        .. method.Body.ExceptionHandlers.Select(h => h.CatchType),
        .. method.Body.Instructions.SelectMany(i => i.Operand switch
        {
            TypeReference type => [type],
            FieldReference field => [field.DeclaringType, field.FieldType],
            MethodReference called => NamedBy(called),
            _ => (IEnumerable<TypeReference>)[],
        }),
    ];

    private static IEnumerable<TypeReference> NamedBy(MethodReference method) =>
    [
        method.DeclaringType,
        method.ReturnType,
        .. method.Parameters.Select(p => p.ParameterType),
        .. method is GenericInstanceMethod generic ? generic.GenericArguments : [],
    ];

    /// <summary>The types of which one is made: of <c>Dictionary&lt;A, B[]&gt;</c> these are the dictionary, A and B.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification made => Parts(made.ElementType),
        _ => [type],
    };

    private static bool IsOurs(TypeReference type) => Outermost(type).Namespace.Split('.')[0] == "CopArchive";

    private static ProgramType Outermost(TypeReference type) =>
        type.DeclaringType is { } outer ? Outermost(outer) : new ProgramType(type.Namespace, type.Name);
}
