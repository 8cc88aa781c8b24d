package uk.countersign.testing;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens what {@link OnDatabase} asks for, and closes it after each test. */
final class RecordExtension implements ParameterResolver {

    private static final Namespace PLACE = Namespace.create(RecordExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == RecordFixture.class || type == SampleRecord.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var store = context.getStore(PLACE);
        var open = store.computeIfAbsent(RecordFixture.class, any -> open(context), RecordFixture.class);
        return parameter.getParameter().getType() == RecordFixture.class
                ? open
                : store.computeIfAbsent(SampleRecord.class, any -> SampleRecord.in(open), SampleRecord.class);
    }

    private static RecordFixture open(ExtensionContext context) {
        Optional<Class<?>> type = context.getTestClass();
        while (type.isPresent() && !type.get().isAnnotationPresent(OnDatabase.class)) {
            type = type.map(Class::getEnclosingClass);
        }
        return RecordFixture.fresh(
                type.orElseThrow().getAnnotation(OnDatabase.class).value());
    }
}
