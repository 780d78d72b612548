package org.arasha.appeal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.arasha.appeal.Letter.Addressee;
import org.arasha.appeal.Letter.DemandsOf;
import org.arasha.directory.Authorities;
import org.arasha.directory.Authority;
import org.arasha.directory.AuthorityId;
import org.arasha.directory.Official;
import org.arasha.directory.OfficialId;
import org.arasha.directory.Organisation;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Organisations;
import org.arasha.incident.Source;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Who speaks in a letter, to whom and on whose word: sender, addressees with what is demanded of their bodies, signatories, sources. */
@Component
class LetterParties {

    private final Authorities authorities;
    private final Organisations organisations;
    private final SignatoryStore signatories;

    LetterParties(Authorities authorities, Organisations organisations, SignatoryStore signatories) {
        this.authorities = authorities;
        this.organisations = organisations;
        this.signatories = signatories;
    }

    Parties of(Appeal appeal, Language language) {
        return in(appeal).apply(language);
    }

    /** As each language calls them. */
    Function<Language, Parties> in(Appeal appeal) {
        Known known = new Known(appeal);
        return language -> new Parties(appeal, language, known);
    }

    /** Those who get a letter of their own; empty where one goes to all. */
    List<Recipient> recipients(Appeal appeal) {
        List<Variant> apart = appeal.variants().stream().filter(one -> one.to() != null).toList();
        Map<OfficialId, Official> officials = authorities.officials(apart.stream().map(Variant::to).toList());
        return apart.stream().map(one -> {
            Official official = Objects.requireNonNull(officials.get(one.to()));
            return new Recipient(official.id(), official.addressedPost(), official.addressedName(), one.language());
        }).toList();
    }

    private record Asked(Signatory signatory, Organisation organisation) {}

    /** What the directory knows of them, looked up once for all languages, and not before somebody asks. */
    private final class Known {

        private final Supplier<LocalizedText> sender;
        private final Supplier<Map<OfficialId, Official>> officials;
        private final Supplier<Map<AuthorityId, Authority>> bodies;
        private final Supplier<List<Asked>> asked;
        private final Map<String, Optional<Organisation>> publishers = new HashMap<>();

        private Known(Appeal appeal) {
            sender = SingletonSupplier.of(() -> organisations.find(appeal.sender()).head());
            officials = SingletonSupplier.of(() -> authorities.officials(appeal.addressees().stream().map(Appeal.Addressee::official).toList()));
            bodies = SingletonSupplier.of(() -> authorities.byId(appeal.demands().stream().map(Appeal.Demand::authority).distinct().toList()));
            asked = SingletonSupplier.of(() -> asked(appeal));
        }

        private List<Asked> asked(Appeal appeal) {
            List<Signatory> all = signatories.findByAppealOrderByPosition(appeal.id());
            Map<OrganisationId, Organisation> names = organisations.byId(all.stream().map(Signatory::organisation).toList());
            return all.stream().map(one -> new Asked(one, Objects.requireNonNull(names.get(one.organisation())))).toList();
        }

        private Map<String, Optional<Organisation>> publishers(Collection<Source> cited) {
            Set<String> unknown = cited.stream().map(Source::publisher).filter(Objects::nonNull).filter(name -> !publishers.containsKey(name))
                    .collect(Collectors.toSet());
            Map<String, Organisation> found = unknown.isEmpty() ? Map.of() : organisations.byName(unknown);
            unknown.forEach(name -> publishers.put(name, Optional.ofNullable(found.get(name))));
            return publishers;
        }
    }

    /** As one language calls them. */
    static final class Parties {

        private final Appeal appeal;
        private final Language language;
        private final Known known;

        private Parties(Appeal appeal, Language language, Known known) {
            this.appeal = appeal;
            this.language = language;
            this.known = known;
        }

        LocalizedText sender() {
            return known.sender.get();
        }

        /** @param to the only one it is addressed to, or null for all */
        List<Addressee> addressees(@Nullable OfficialId to) {
            return appeal.addressees().stream().map(Appeal.Addressee::official).filter(one -> to == null || one.equals(to))
                    .map(this::official).map(official -> new Addressee(official.addressedPost().in(language),
                            official.addressedName().in(language), null)).toList();
        }

        /** @param to the only one whose body it demands something of, or null for all */
        List<DemandsOf> demands(@Nullable OfficialId to) {
            AuthorityId of = to == null ? null : official(to).authority();
            Map<AuthorityId, List<String>> texts = new LinkedHashMap<>();
            appeal.demands().stream().filter(demand -> of == null || demand.authority().equals(of)).forEach(demand ->
                    texts.computeIfAbsent(demand.authority(), key -> new ArrayList<>()).add(demand.text().in(language)));
            return texts.entrySet().stream().map(one -> new DemandsOf(
                    Objects.requireNonNull(known.bodies.get().get(one.getKey())).addressed().in(language), one.getValue())).toList();
        }

        List<LetterSignatory> signatories() {
            return known.asked.get().stream().map(one -> new LetterSignatory(one.signatory().post().in(language),
                    one.organisation().name().in(language), one.signatory().name().in(language), one.signatory().answer())).toList();
        }

        List<LetterSource> sources(Collection<Source> cited) {
            Map<String, Optional<Organisation>> publishers = known.publishers(cited);
            return cited.stream().map(source -> LetterSource.of(source, publishers, language)).toList();
        }

        private Official official(OfficialId id) {
            return Objects.requireNonNull(known.officials.get().get(id));
        }
    }
}
