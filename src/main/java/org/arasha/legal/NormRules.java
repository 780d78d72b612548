package org.arasha.legal;

import org.arasha.incident.LawNames;
import org.arasha.shared.Refusal;

/** What must be so for a norm to be entered. */
final class NormRules {

    private NormRules() {}

    static void require(Norm norm, LawNames laws) {
        String part = norm.ref().part();
        Refusal.unless(laws.all().contains(norm.ref().law()), "legal.refusal.noLaw");
        Refusal.unless(!norm.ref().article().isBlank(), "incident.refusal.noArticle");
        Refusal.unless(norm.ref().article().length() <= Norm.LONGEST_ARTICLE, "ui.tooLong", Norm.LONGEST_ARTICLE);
        Refusal.unless(part == null || !part.isBlank() && part.length() <= Norm.LONGEST_PART, "ui.tooLong", Norm.LONGEST_PART);
        Refusal.unless(!norm.title().isEmpty() && !norm.law().isEmpty(), "ui.required");
        Refusal.unless(Math.max(norm.title().longest(), norm.law().longest()) <= Norm.LONGEST_TITLE, "ui.tooLong", Norm.LONGEST_TITLE);
        Refusal.unless(norm.text().longest() <= Norm.LONGEST_TEXT, "ui.tooLong", Norm.LONGEST_TEXT);
        Refusal.unless(norm.validFrom() == null || norm.validUntil() == null || !norm.validUntil().isBefore(norm.validFrom()),
                "directory.refusal.endsBeforeItBegins");
        Refusal.unless(norm.address() == null || Norm.isAddress(norm.address()), "incident.refusal.noWebAddress");
        Refusal.unless(norm.address() == null || norm.address().length() <= Norm.LONGEST_ADDRESS, "ui.tooLong", Norm.LONGEST_ADDRESS);
        Refusal.unless(!norm.id().equals(norm.replacedBy()), "legal.refusal.replacesItself");
    }
}
