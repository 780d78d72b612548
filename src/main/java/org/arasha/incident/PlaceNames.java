package org.arasha.incident;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.arasha.shared.Refusal;

/**
 * What places were called when: the capital was Nur-Sultan from 23 March 2019 until 17 September 2022. A place is shown
 * under the name it bore on the day of the event, whichever of its names was typed.
 *
 * @param all in the order of their lists
 */
public record PlaceNames(List<PlaceName> all) {

    /** The regions in which something may have happened then. */
    public List<String> regions(PartialDate when) {
        return everyRegion(when.anchor()).stream().filter(code -> refusal(code, when).isEmpty()).toList();
    }

    /** The same with those that were no more: what happened in them before is still told by region. */
    public List<String> everyRegion(LocalDate day) {
        return all.stream().filter(PlaceName::region).filter(one -> !one.from().isAfter(day)).map(PlaceName::code).distinct().toList();
    }

    /** The last name of a region that was no more on a day. */
    public Optional<PlaceName> ended(String code, LocalDate day) {
        return on(code, day).filter(name -> name.isOver(day));
    }

    /**
     * Why something cannot have happened there then: even its first possible day came after the region's end. What the region
     * became is named where that is known and was there.
     */
    public Optional<Refusal> refusal(String code, PartialDate when) {
        LocalDate first = when.kind() == PartialDate.Kind.ABOUT ? null : when.from();
        return first == null ? Optional.empty() : ended(code, first).map(last -> over(last, first));
    }

    private Refusal over(PlaceName last, LocalDate day) {
        return Optional.ofNullable(last.became()).flatMap(code -> on(code, day)).filter(into -> !into.isOver(day))
                .map(into -> new Refusal("incident.refusal.regionBecame",
                        Stream.of(last, into).flatMap(one -> Stream.of(inAll(one.name()))).toArray()))
                .orElseGet(() -> new Refusal("incident.refusal.regionEnded", inAll(last.name())));
    }

    /** As arguments of a text, which takes the one of its language. */
    private static Object[] inAll(LocalizedText name) {
        return Stream.of(Language.RU, Language.KK, Language.EN).map(name::in).toArray();
    }

    /** The name of a region on a day; its first one, where it did not exist yet. */
    public LocalizedText region(String code, LocalDate day) {
        return on(code, day).map(PlaceName::name).orElse(LocalizedText.NONE);
    }

    /** The place under its name of that day; what is not in the table stays as it was typed. */
    public Place on(Place place, LocalDate day) {
        return new Place(locality(place.locality(), day), place.region(), place.words(), place.coordinates());
    }

    public LocalizedText locality(LocalizedText typed, LocalDate day) {
        return all.stream().filter(one -> one.isCalled(typed)).findFirst().flatMap(one -> on(one.code(), day))
                .map(PlaceName::name).orElse(typed);
    }

    private Optional<PlaceName> on(String code, LocalDate day) {
        List<PlaceName> borne = all.stream().filter(one -> one.code().equals(code))
                .sorted(Comparator.comparing(PlaceName::from)).toList();
        return borne.stream().filter(one -> !one.from().isAfter(day)).reduce((earlier, later) -> later)
                .or(() -> borne.stream().findFirst());
    }
}
