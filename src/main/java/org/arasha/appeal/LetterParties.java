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

    /** As each language calls them; what the directory knows of publishers is looked up once for all languages. */
    Function<Language, Parties> in(Appeal appeal) {
        Map<String, Optional<Organisation>> publishers = new HashMap<>();
        return language -> new Parties(appeal, language,
                authorities.officials(appeal.addressees().stream().map(Appeal.Addressee::official).toList()), publishers);
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

    /** As one language calls them. */
    final class Parties {

        private final Appeal appeal;
        private final Language language;
        private final Map<OfficialId, Official> officials;
        private final Map<String, Optional<Organisation>> publishers;

        private Parties(Appeal appeal, Language language, Map<OfficialId, Official> officials, Map<String, Optional<Organisation>> publishers) {
            this.appeal = appeal;
            this.language = language;
            this.officials = officials;
            this.publishers = publishers;
        }

        LocalizedText sender() {
            return organisations.find(appeal.sender()).head();
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
            Map<AuthorityId, Authority> bodies = authorities.byId(texts.keySet());
            return texts.entrySet().stream().map(one -> new DemandsOf(
                    Objects.requireNonNull(bodies.get(one.getKey())).addressed().in(language), one.getValue())).toList();
        }

        List<LetterSignatory> signatories() {
            List<Signatory> asked = signatories.findByAppealOrderByPosition(appeal.id());
            Map<OrganisationId, Organisation> names = organisations.byId(asked.stream().map(Signatory::organisation).toList());
            return asked.stream().map(one -> new LetterSignatory(one.post().in(language),
                    Objects.requireNonNull(names.get(one.organisation())).name().in(language), one.name().in(language),
                    one.answer())).toList();
        }

        List<LetterSource> sources(Collection<Source> cited) {
            Set<String> unknown = cited.stream().map(Source::publisher).filter(Objects::nonNull).filter(name -> !publishers.containsKey(name))
                    .collect(Collectors.toSet());
            Map<String, Organisation> found = unknown.isEmpty() ? Map.of() : organisations.byName(unknown);
            unknown.forEach(name -> publishers.put(name, Optional.ofNullable(found.get(name))));
            return cited.stream().map(source -> LetterSource.of(source, publishers, language)).toList();
        }

        private Official official(OfficialId id) {
            return Objects.requireNonNull(officials.get(id));
        }
    }
}
