"use client";
import { Button } from "@/components/ui/button";
import "./globals.css";

type Props = { error: Error & { digest?: string }; reset: () => void };

/** The layout itself broke, and with it the choice of language: both are said. */
export default function GlobalError({ error, reset }: Props) {
  return (
    <html lang="en">
      <body>
        <title>Nachweis</title>
        <main className="work plain-page">
          <p className="wordmark">Nachweis</p>
          <section className="empty" role="alert">
            <h1>Something broke here</h1>
            <p>The page could not be made; nothing was saved by halves.</p>
            <p lang="de">Hier ist etwas schiefgegangen; nichts wurde halb gespeichert.</p>
            {error.digest ? <p className="hash">{error.digest}</p> : null}
            <div className="acts">
              <Button onClick={reset}>Try again</Button>
            </div>
          </section>
        </main>
      </body>
    </html>
  );
}
