package org.arasha.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.directory.People;
import org.arasha.incident.Category;
import org.arasha.incident.CategoryId;
import org.arasha.incident.Claim;
import org.arasha.incident.Incident;
import org.arasha.incident.Involvement;
import org.arasha.incident.PlaceNames;
import org.arasha.incident.Source;
import org.arasha.intake.Report;
import org.arasha.intake.TypedParticipant;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table and says of each what is wrong with it. Remembers nothing from one row to the next. */
final class RowReader {

    static final int LONGEST_PLACE = 200;
    static final int LONGEST_OWN_NUMBER = 100;
    static final int MOST_VICTIMS = 100;

    private static final int SHOWN = 60;

    private final List<String> header;
    private final Mapping mapping;
    private final CategoryWords categories;
    private final PlaceNames places;
    private final RegionWords regions;
    private final LocalDate today;
    private final Set<String> yes = Likeness.words("imports.words.yes");
    private final Set<String> no = Likeness.words("imports.words.no");

    RowReader(List<String> header, Mapping mapping, List<Category> categories, PlaceNames places, LocalDate today) {
        this.header = header;
        this.mapping = mapping;
        this.categories = new CategoryWords(categories);
        this.places = places;
        this.regions = new RegionWords(places);
        this.today = today;
    }

    CaseRow read(TableRow row) {
        return new Reading(row).caseRow();
    }

    private final class Reading {

        private final TableRow row;
        private final List<Problem> problems = new ArrayList<>();

        private Reading(TableRow row) {
            this.row = row;
        }

        private CaseRow caseRow() {
            if (row.cells().size() > header.size()) {
                problems.add(new Problem(null, true, "imports.problem.tooManyCells", row.cells().size(), header.size()));
            }
            mapping.aim().needs().stream().filter(field -> cell(field).isEmpty())
                    .forEach(field -> wrong(field, "imports.problem.empty"));
            mapping.columns().keySet().stream().sorted().filter(field -> cell(field).indexOf(Cells.UNREADABLE) >= 0)
                    .forEach(field -> wrong(field, "imports.problem.unreadable"));
            PartialDate when = when();
            String region = cell(Field.REGION).isEmpty() ? null : region(when);
            return new CaseRow(row.number(), line(Field.TITLE, Incident.LONGEST_TITLE), when, line(Field.LOCALITY, LONGEST_PLACE),
                    region, line(Field.SPOT, LONGEST_PLACE), categoriesOf(), victims(), claims(),
                    line(Field.SOURCE_TITLE, Source.LONGEST_TITLE), address(), ownNumber(),
                    restricted(), told(), problems.stream().sorted(Comparator.comparing(one -> header.indexOf(one.column()))).toList());
        }

        private String cell(Field field) {
            Integer column = mapping.columns().get(field);
            return column == null || column >= row.cells().size() ? "" : row.cells().get(column);
        }

        private String line(Field field, int most) {
            String line = cell(field).replaceAll("\\s+", " ");
            if (line.length() > most) {
                wrong(field, "imports.problem.tooLong", most, line.length());
            }
            return line;
        }

        /** One that is too long is kept nowhere, so that nothing is looked up by it. */
        private String ownNumber() {
            String number = line(Field.OWN_NUMBER, LONGEST_OWN_NUMBER);
            return number.length() > LONGEST_OWN_NUMBER ? "" : number;
        }

        private @Nullable PartialDate when() {
            String cell = cell(Field.DATE);
            Optional<PartialDate> date = WrittenDate.read(cell);
            if (date.isEmpty() && !cell.isEmpty()) {
                wrong(Field.DATE, "imports.problem.noDate", shown(cell));
            }
            date.filter(one -> one.isAfter(today)).ifPresent(one -> wrong(Field.DATE, "imports.problem.future", shown(cell)));
            date.filter(one -> one.anchor().getYear() < CaseNumber.FIRST_YEAR)
                    .ifPresent(one -> wrong(Field.DATE, "imports.problem.tooOld", shown(cell), String.valueOf(CaseNumber.FIRST_YEAR)));
            return date.orElse(null);
        }

        private @Nullable String region(@Nullable PartialDate when) {
            Optional<String> code = regions.code(cell(Field.REGION));
            if (code.isEmpty()) {
                wrong(Field.REGION, "imports.problem.noRegion", shown(cell(Field.REGION)));
            } else if (when != null) {
                places.refusal(code.get(), when).ifPresent(why -> wrong(Field.REGION, why.messageKey(), why.arguments()));
            }
            return code.orElse(null);
        }

        private Set<CategoryId> categoriesOf() {
            CategoryWords.Found found = categories.in(cell(Field.CATEGORIES));
            found.unknown().forEach(name -> wrong(Field.CATEGORIES, "imports.problem.noCategory", shown(name)));
            return found.known();
        }

        private List<TypedParticipant> victims() {
            List<TypedParticipant> victims = Stream.of(cell(Field.VICTIMS).split("[;\\n]"))
                    .map(line -> line.replaceAll("\\s+", " ").strip()).filter(line -> !line.isEmpty()).map(Reading::victim).toList();
            if (victims.size() > MOST_VICTIMS) {
                wrong(Field.VICTIMS, "imports.problem.manyVictims", MOST_VICTIMS, victims.size());
            }
            if (!victims.stream().map(TypedParticipant::name).allMatch(People::isName)) {
                wrong(Field.VICTIMS, "imports.problem.noName", People.LONGEST_NAME);
            }
            if (victims.stream().anyMatch(one -> one.post().length() > Involvement.LONGEST_WORDS)) {
                wrong(Field.VICTIMS, "imports.problem.longPost", Involvement.LONGEST_WORDS);
            }
            return victims.stream().limit(MOST_VICTIMS).toList();
        }

        private static TypedParticipant victim(String line) {
            int comma = line.indexOf(',');
            return comma < 0 ? TypedParticipant.victim(line, "")
                    : TypedParticipant.victim(line.substring(0, comma).strip(), line.substring(comma + 1).strip());
        }

        private List<String> claims() {
            List<String> claims = cell(Field.CLAIMS).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            claims.stream().filter(claim -> claim.length() > Claim.LONGEST_TEXT).findFirst()
                    .ifPresent(claim -> wrong(Field.CLAIMS, "imports.problem.longClaim", Claim.LONGEST_TEXT, claim.length()));
            return claims;
        }

        private String address() {
            String address = cell(Field.SOURCE_ADDRESS);
            if (address.length() > Source.LONGEST_ADDRESS) {
                wrong(Field.SOURCE_ADDRESS, "imports.problem.tooLong", Source.LONGEST_ADDRESS, address.length());
            } else if (!address.isEmpty() && !Source.isAddress(address)) {
                wrong(Field.SOURCE_ADDRESS, "imports.problem.noAddress", shown(address));
            }
            return address;
        }

        private boolean restricted() {
            String word = Likeness.of(cell(Field.RESTRICTED));
            if (!word.isEmpty() && !yes.contains(word) && !no.contains(word)) {
                wrong(Field.RESTRICTED, "imports.problem.noYes", shown(cell(Field.RESTRICTED)));
            }
            return yes.contains(word);
        }

        /** The row as it stands there, with the names of its columns: what was told stays as it was said. */
        private String told() {
            String told = mapping.columns().entrySet().stream().filter(one -> !cell(one.getKey()).isEmpty())
                    .sorted(Map.Entry.comparingByValue()).map(one -> header.get(one.getValue()) + ": " + cell(one.getKey()))
                    .collect(Collectors.joining("\n"));
            if (told.length() > Report.LONGEST_TOLD) {
                problems.add(new Problem(null, true, "imports.problem.longRow", Report.LONGEST_TOLD, told.length()));
            }
            return told;
        }

        private void wrong(Field field, String key, Object... arguments) {
            problems.add(new Problem(header.get(mapping.columns().get(field)), true, key, arguments));
        }
    }

    private static String shown(String cell) {
        String line = cell.replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
