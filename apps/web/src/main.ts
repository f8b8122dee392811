import { isGuestPage } from './app/core/guest-page';
import { firstLocale, loadMessages } from './app/core/i18n';
import { Preferences } from './app/core/preferences';

/** Stands where the page would be: without its code there is nothing else to say it with. */
function sayThatItFailed(): void {
  const text = document.createElement('p');
  text.setAttribute('role', 'alert');
  text.style.padding = '1.5rem';
  text.textContent =
    'ページを開けませんでした。通信を確かめて、再読み込みしてください。 / This page could not be opened. Please check the connection and reload.';
  document.querySelector('app-root')?.replaceChildren(text);
}

// The texts come while the application does, which asks for them again and says it when they do not come.
loadMessages(firstLocale(new Preferences().read('locale'), navigator.languages)).catch(() => undefined);
const application = isGuestPage(location.pathname) ? import('./app/guest-app') : import('./app/members-app');
application
  .then(({ start }) => start())
  .catch((cause: unknown) => {
    console.error(cause);
    sayThatItFailed();
  });
