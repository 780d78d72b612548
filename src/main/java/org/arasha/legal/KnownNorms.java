package org.arasha.legal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.arasha.incident.NormRef;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The articles that come with the product ({@code law/norms.yaml}), for a house that has entered none yet. Taken over, they are
 * entries like all others, and unconfirmed: a lawyer has yet to compare each with the official text.
 */
@Service
@Transactional
public class KnownNorms {

    private final Norms norms;

    KnownNorms(Norms norms) {
        this.norms = norms;
    }

    /** Those of which no version is entered. */
    @Transactional(readOnly = true)
    public List<Norm> lacking() {
        return read().values().stream().map(KnownNorms::norm).filter(one -> norms.versions(one.ref()).isEmpty()).toList();
    }

    /** Takes over what lacks. */
    @PreAuthorize("hasAnyRole('LAWYER', 'ADMINISTRATOR')")
    public void enter() {
        lacking().forEach(norms::enter);
    }

    private static Map<String, Map<String, Object>> read() {
        try (InputStream in = KnownNorms.class.getResourceAsStream("/law/norms.yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Norm norm(Map<String, Object> one) {
        return new Norm(NormId.fresh(), 0, new NormRef((String) one.get("law"), (String) one.get("article"), null), words(one.get("short")),
                words(one.get("title")), LocalizedText.NONE, day(one.get("from")), day(one.get("until")), false, (String) one.get("address"), null);
    }

    private static LocalizedText words(@Nullable Object value) {
        Map<?, ?> words = (Map<?, ?>) Objects.requireNonNull(value);
        return new LocalizedText((String) words.get("ru"), (String) words.get("kk"), (String) words.get("en"));
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : LocalDate.parse((String) value);
    }
}
