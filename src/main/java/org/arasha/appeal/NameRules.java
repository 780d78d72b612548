package org.arasha.appeal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.arasha.directory.Organisation;
import org.arasha.directory.OrganisationId;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Whoever sends a letter and signs it is named in each language in which it is filed: no name is made of that in another.
 *
 * @param asked         all who were asked to sign, in their order
 * @param organisations they sign for
 */
record NameRules(Appeal appeal, Organisation sender, List<Signatory> asked, Map<OrganisationId, Organisation> organisations) {

    /** What of a signatory a letter prints. */
    enum Printed { NAME, POST, ORGANISATION }

    Stream<Optional<Refusal>> all() {
        return Stream.of(theSenderIsNamed(), everySignatoryIsNamed());
    }

    private Optional<Refusal> theSenderIsNamed() {
        return languages().filter(one -> !sender.head().has(one)).findFirst()
                .map(one -> new Refusal(ApprovalRule.REFUSED + "theSenderIsNamed", one.name()));
    }

    private Optional<Refusal> everySignatoryIsNamed() {
        return asked.stream().filter(this::isPrinted).flatMap(one -> languages().flatMap(language -> {
            Printed lacking = lacking(one, language);
            return lacking == null ? Stream.empty() : Stream.of(new Refusal(ApprovalRule.REFUSED + "everySignatoryIsNamed",
                    asked.indexOf(one) + 1, language.name(), lacking.name()));
        })).findFirst();
    }

    private @Nullable Printed lacking(Signatory signatory, Language language) {
        LocalizedText organisation = Objects.requireNonNull(organisations.get(signatory.organisation())).name();
        return !signatory.name().has(language) ? Printed.NAME
                : !signatory.isNamedIn(language) ? Printed.POST
                : !organisation.has(language) ? Printed.ORGANISATION : null;
    }

    /** Who has not answered in time is asked again with a draft that is handed over again. */
    private boolean isPrinted(Signatory signatory) {
        return switch (signatory.answer()) {
            case AWAITED, SIGNED -> true;
            case NONE_IN_TIME -> appeal.handedOverAt() == null;
            case DECLINED -> false;
        };
    }

    private Stream<Language> languages() {
        return appeal.languages().stream().sorted();
    }
}
