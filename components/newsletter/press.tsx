type Props = { action: string; label: string };

/** One button that posts and nothing else: whatever only opens the page changes nothing. */
export function Press({ action, label }: Props) {
  return (
    <form method="post" action={action} className="my-8">
      <button className="button primary" type="submit" name="act" value="press">
        {label}
      </button>
    </form>
  );
}
