package org.arasha;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.util.ClassUtils;

/** Stores every {@link Id} of the application as a plain uuid, and case numbers as text. */
@Configuration(proxyBeanMethods = false)
class RecordIdConversions extends AbstractJdbcConfiguration {

    @Override
    protected List<?> userConverters() {
        Set<Class<?>> ids = idTypes();
        return List.of(new ReadIds(ids), new WriteIds(ids), new ReadCaseNumber(), new WriteCaseNumber());
    }

    private static Set<Class<?>> idTypes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Id.class));
        return scanner.findCandidateComponents("org.arasha").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(name, null))
                .collect(Collectors.toSet());
    }

    @ReadingConverter
    private record ReadIds(Set<Class<?>> ids) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return ids.stream().map(id -> new ConvertiblePair(UUID.class, id)).collect(Collectors.toSet());
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null
                    : BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(to.getType()), source);
        }
    }

    @WritingConverter
    private record WriteIds(Set<Class<?>> ids) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return ids.stream().map(id -> new ConvertiblePair(id, UUID.class)).collect(Collectors.toSet());
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source instanceof Id id ? id.value() : null;
        }
    }

    @ReadingConverter
    private static class ReadCaseNumber implements Converter<String, CaseNumber> {

        @Override
        public CaseNumber convert(String text) {
            return CaseNumber.parse(text);
        }
    }

    @WritingConverter
    private static class WriteCaseNumber implements Converter<CaseNumber, String> {

        @Override
        public String convert(CaseNumber number) {
            return number.toString();
        }
    }
}
