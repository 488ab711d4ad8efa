using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace JsonContracts.AspNetCore;

/// <summary>Binds generated enums and open ones, as parameters of controllers, by their values on the wire.</summary>
internal sealed class WireModelBinder(JsonTypeInfo type) : IModelBinder
{
    /// <inheritdoc/>
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var given = bindingContext.ValueProvider.GetValue(name);
        if (given.FirstValue is not { } text || (text.Length == 0 && bindingContext.ModelMetadata.IsReferenceOrNullableType)) return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(name, given);
        if (WireText.TryRead(text, type, out var value, out var violations)) bindingContext.Result = ModelBindingResult.Success(value);
        else bindingContext.ModelState.TryAddModelError(name, violations.ToString());
        return Task.CompletedTask;
    }

    /// <summary>Finds the binder of a type.</summary>
    internal sealed class Provider : IModelBinderProvider
    {
        /// <inheritdoc/>
        public IModelBinder? GetBinder(ModelBinderProviderContext context)
        {
            var type = context.Metadata.UnderlyingOrModelType;
            if (!type.IsValueType || !type.IsDefined(typeof(ContractSchemaAttribute)) || IsOfBody(context.BindingInfo.BindingSource)) return null;
            return new WireModelBinder(context.Services.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions.GetTypeInfo(type));
        }

        private static bool IsOfBody(BindingSource? source) => source == BindingSource.Body || source == BindingSource.Services;
    }
}
