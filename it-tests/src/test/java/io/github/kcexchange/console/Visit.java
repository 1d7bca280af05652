// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Server;
import java.util.ArrayList;
import java.util.List;

/** Contains the browser sessions of one test. */
public final class Visit {
    private final Chromium chromium;
    private final List<Profile> profiles = new ArrayList<>();
    private final Faults faults = new Faults();

    Visit(Chromium chromium) {
        this.chromium = chromium;
    }

    /** Opens the console of the person's own realm and signs the person in. */
    public AdminConsole signIn(Person administrator, Look look) {
        return signIn(administrator, administrator.realm(), look);
    }

    /** Opens the same console for the administration of another realm. */
    public AdminConsole signIn(Person administrator, TestRealm administered, Look look) {
        AdminConsole console = new AdminConsole(page(administered.server(), look), administered);
        console.signIn(administrator);
        awaitLoaded(console);
        return console;
    }

    /** Loads the console again if the network of this machine has changed, for example because a container started. */
    private void awaitLoaded(AdminConsole console) {
        // A narrow window shows the sidebar on demand only, so it is attached but not visible.
        console.page()
                .waitForCondition(
                        () -> faults.areOfTheNetwork() || console.sidebar().count() > 0);
        if (faults.areOfTheNetwork()) {
            faults.forget();
            console.page().reload();
        }
        assertThat(console.sidebar()).isAttached();
    }

    /** Opens an empty page for this server, in a profile that is isolated from the others of this visit. */
    public Page page(Server server, Look look) {
        Profile profile = chromium.profile(look, server.url());
        profiles.add(profile);
        return profile.open(faults);
    }

    /** Returns the faults that the browser has reported so far. */
    public Faults faults() {
        return faults;
    }

    /** Closes the pages and then checks the faults, because faults can arrive until the last page is closed. */
    void end() {
        profiles.forEach(chromium::takeBack);
        faults.none();
    }
}
